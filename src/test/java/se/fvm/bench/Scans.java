package se.fvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.Item;
import se.fvm.document.Unpacker;
import se.fvm.sample.mail.Mail;
import se.fvm.sample.mail.StressSet;

/**
 * PDFs whose pages are scans, in one folder.
 *
 * @param pages of all files together
 */
record Scans(Path folder, List<Path> files, int pages) {

    /** The scans in mails made for the purpose. */
    static Scans generated(long seed, int mails, Path work) throws IOException {
        Path folder = Files.createDirectory(work.resolve("mails"));
        for (Mail mail : new StressSet(seed).make(mails)) {
            Files.write(folder.resolve("%03d.eml".formatted(count(folder))), mail.bytes());
        }
        return from(folder, work);
    }

    /** The scans in a folder of mails or PDFs. */
    static Scans from(Path source, Path work) throws IOException {
        Path folder = Files.createDirectory(work.resolve("scans"));
        Unpacker unpacker = Documents.unpacker(DocumentLimits.DEFAULTS);
        List<Path> found;
        try (Stream<Path> all = Files.walk(source)) {
            found = all.filter(Files::isRegularFile).sorted().toList();
        }
        int pages = 0;
        for (Path file : found) {
            Path workspace = Files.createTempDirectory(work, "unpacked-");
            for (Item item : unpacker.unpack(file, file.getFileName().toString(), workspace)
                    .items()) {
                int scanned = item.type().equals("application/pdf") ? scannedPages(item.content()) : 0;
                if (scanned > 0) {
                    Files.copy(item.content(), folder.resolve("%04d.pdf".formatted(count(folder))));
                    pages += scanned;
                }
            }
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            files.addAll(all.sorted().toList());
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("There is no scanned PDF in " + source);
        }
        return new Scans(folder, files, pages);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    /** How many pages a PDF has, or 0 where one of them is no scan or the file cannot be opened. */
    private static int scannedPages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                boolean image = false;
                for (COSName name : page.getResources().getXObjectNames()) {
                    image |= page.getResources().isImageXObject(name);
                }
                if (!image || page.getResources().getFontNames().iterator().hasNext()) {
                    return 0;
                }
            }
            return document.getNumberOfPages();
        } catch (IOException e) {
            // A damaged or locked file, which the generated mails hold on purpose.
            return 0;
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
