package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.Unpacked.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class PdfAttachmentsTest {

    private static final byte[] TEXT = "Anteckning".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private PDDocument pdf;
    private PDEmbeddedFilesNameTreeNode tree;

    @BeforeEach
    void aPdfOfOnePage() {
        pdf = new PDDocument();
        pdf.addPage(new PDPage());
        tree = new PDEmbeddedFilesNameTreeNode();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "attachments inside")
    void filesInAPdfBearItsNameAndStandBehindIt() throws IOException {
        embed(Map.of("a", file("Avtal åäö.pdf", aPdf())));

        assertThat(names(parcel())).containsExactly("mapp.pdf", "mapp.pdf/Avtal åäö.pdf");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a portfolio")
    void theCoverOfAPortfolioIsKeptAndItsFilesAreTakenOut() throws IOException {
        COSDictionary collection = new COSDictionary();
        collection.setName(COSName.VIEW, "D");
        pdf.getDocumentCatalog().getCOSObject().setItem("Collection", collection);
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        files.put("1", file("Avrop.pdf", aPdf()));
        files.put("2", file("Samverkan.pdf", aPdf()));
        embed(files);

        assertThat(names(parcel())).containsExactly("mapp.pdf", "mapp.pdf/Avrop.pdf", "mapp.pdf/Samverkan.pdf");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a file pinned to a page")
    void aFilePinnedToAPageIsTakenOut() throws IOException {
        PDAnnotationFileAttachment pinned = new PDAnnotationFileAttachment();
        pinned.setFile(file("bilaga.txt", TEXT));
        pdf.getPage(0).setAnnotations(List.of(pinned));

        assertThat(names(parcel())).containsExactly("mapp.pdf", "mapp.pdf/bilaga.txt");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a PDF in a PDF")
    void filesOfAPdfInAPdfAreTakenOutToo() throws IOException {
        byte[] inner;
        try (PDDocument outer = pdf) {
            embed(Map.of("a", file("inre.txt", TEXT)));
            inner = bytes(outer);
        }
        aPdfOfOnePage();
        embed(Map.of("a", file("yttre.pdf", inner)));

        assertThat(names(parcel())).containsExactly("mapp.pdf", "mapp.pdf/yttre.pdf", "mapp.pdf/yttre.pdf/inre.txt");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "more attachments inside than the limit")
    void noMoreFilesAreTakenOutThanTheLimitAndTheRestIsNoted() throws IOException {
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            files.put("f" + i, file(i + ".txt", TEXT));
        }
        embed(files);

        Parcel parcel = new Unpacked(folder, new DocumentLimits(8, 4, 1 << 20, 10, 1 << 20, 1 << 20))
                .of("mapp.pdf", bytes(pdf));

        assertThat(names(parcel)).endsWith("mapp.pdf/(more files)");
        assertThat(parcel.items().get(parcel.items().size() - 1).problem()).contains(Problem.TOO_LARGE);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a list of attachments that leads back to itself")
    void aListOfFilesThatLeadsBackToItselfEnds() throws IOException {
        embed(Map.of("a", file("en.txt", TEXT)));
        COSDictionary root = tree.getCOSObject();
        COSArray kids = new COSArray();
        kids.add(root);
        root.setItem(COSName.KIDS, kids);

        assertThat(names(parcel())).contains("mapp.pdf").hasSizeLessThan(4);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a damaged list of attachments")
    void aListOfFilesThatIsDamagedIsNotedBesideThePdf() throws IOException {
        COSArray rubbish = new COSArray();
        rubbish.add(new COSArray());
        rubbish.add(COSName.A);
        tree.getCOSObject().setItem(COSName.NAMES, rubbish);

        assertThat(parcel().items())
                .extracting(item -> item.problem().orElse(null))
                .containsExactly(null, Problem.CORRUPT);
    }

    @Test
    void aPdfThatIsClosedByAPasswordIsKeptAsItIs() throws IOException {
        embed(Map.of("a", file("en.txt", TEXT)));
        pdf.protect(new StandardProtectionPolicy("ägare", "användare", new AccessPermission()));

        assertThat(names(parcel())).containsExactly("mapp.pdf");
    }

    private PDComplexFileSpecification file(String name, byte[] content) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(embedded);
        return file;
    }

    private void embed(Map<String, PDComplexFileSpecification> files) {
        tree.setNames(files);
    }

    private Parcel parcel() throws IOException {
        return new Unpacked(folder).of("mapp.pdf", bytes(pdf));
    }

    private static byte[] aPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
