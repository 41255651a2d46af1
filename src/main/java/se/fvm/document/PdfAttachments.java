package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.input.BrokenInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that a PDF carries: those of a portfolio or of its list of embedded files (ISO 32000-1, 7.11.4), and those
 * pinned to its pages (12.5.6.15). What is damaged in them, or closed by a password, is told when the PDF itself is
 * opened.
 */
final class PdfAttachments {

    private static final Logger LOG = LoggerFactory.getLogger(PdfAttachments.class);

    private PdfAttachments() {}

    /**
     * Takes out what a PDF carries, passing every file to {@link Containers#take}.
     *
     * @param prefix what to put before the names of the files inside
     * @param depth how deep the files inside lie
     */
    static void open(Path pdf, Containers containers, Unpacking run, String prefix, int depth) throws IOException {
        try (PDDocument document = load(pdf)) {
            if (document == null) {
                return;
            }
            List<PDComplexFileSpecification> files;
            try {
                files = files(document);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                LOG.info("the list of files in {} is damaged", prefix, e);
                run.addRest(prefix, Problem.CORRUPT);
                return;
            }
            for (PDComplexFileSpecification file : files) {
                if (!run.mayOpen(depth - 1)) {
                    run.addRest(prefix, Problem.TOO_LARGE);
                    return;
                }
                take(file, containers, run, prefix, depth);
            }
        }
    }

    /** The PDF, or null where it is damaged or closed, which is found again when its pages are opened. */
    private static @Nullable PDDocument load(Path pdf) {
        try {
            return Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("no files can be taken out of this PDF", e);
            return null;
        }
    }

    private static void take(
            PDComplexFileSpecification file, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        PDEmbeddedFile embedded = embedded(file);
        if (embedded == null) {
            return;
        }
        String name = file.getFileUnicode() == null ? file.getFilename() : file.getFileUnicode();
        String type = embedded.getSubtype();
        try (InputStream content = content(embedded)) {
            containers.take(
                    run,
                    new Containers.Found(
                            prefix,
                            name == null ? "" : HeaderText.name(name),
                            run.store(content),
                            type == null ? "" : type,
                            false),
                    depth);
        }
    }

    /** The content; one that cannot be decoded fails when it is read, so that the file is kept as damaged. */
    private static InputStream content(PDEmbeddedFile embedded) {
        try {
            return embedded.createInputStream();
        } catch (IOException | RuntimeException e) {
            LOG.info("a file in a PDF cannot be decoded", e);
            return new BrokenInputStream(() -> e);
        }
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        return file.getEmbeddedFileUnicode() == null ? file.getEmbeddedFile() : file.getEmbeddedFileUnicode();
    }

    private static List<PDComplexFileSpecification> files(PDDocument document) throws IOException {
        List<PDComplexFileSpecification> files = new ArrayList<>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), files, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation pinned : page.getAnnotations(PDAnnotationFileAttachment.class::isInstance)) {
                if (((PDAnnotationFileAttachment) pinned).getFile() instanceof PDComplexFileSpecification file) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** Walks a tree of names, each node once: a damaged one may lead back to itself. */
    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, List<PDComplexFileSpecification> files, Set<COSBase> seen)
            throws IOException {
        if (!seen.add(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            files.addAll(here.values());
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> below = node.getKids();
        if (below != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : below) {
                collect(kid, files, seen);
            }
        }
    }
}
