package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

/** PDFs that are damaged or out of all bounds, and are read or refused with their reason. */
class HostilePdfTest extends WrittenPdf {

    private Item clauses() throws IOException {
        return paper.page(p -> paper.write(p, 72, 720, CLAUSES)).saved(folder);
    }

    private Item changed(Item item, String from, String to) throws IOException {
        String bytes = Files.readString(item.content(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(from);
        Files.writeString(item.content(), bytes.replace(from, to), StandardCharsets.ISO_8859_1);
        return item;
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "an owner's password only")
    void aFileThatOnlyItsOwnerMayChangeIsRead() throws Exception {
        paper.page(p -> paper.write(p, 72, 720, CLAUSES));
        paper.document().protect(new StandardProtectionPolicy("ägare", "", new AccessPermission()));

        assertThat(firstText()).contains("Ånäs kommun");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a broken cross-reference table")
    void aBrokenTableOfObjectsIsMadeAnew() throws Exception {
        Item item = clauses();
        String bytes = Files.readString(item.content(), StandardCharsets.ISO_8859_1);
        Files.writeString(
                item.content(), bytes.replaceAll("startxref\\s+\\d+", "startxref\n7"), StandardCharsets.ISO_8859_1);

        assertThat(text(item)).contains("Ånäs kommun");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "no catalogue")
    void aFileWithoutACatalogueIsCorrupt() throws Exception {
        Item item = changed(clauses(), "/Catalog", "/Cotalag");
        changed(item, "/Root", "/Rood");

        assertThatThrownBy(() -> text(item))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "garbage behind its end")
    void whatStandsBehindTheEndDoesNoHarm() throws Exception {
        Item item = clauses();
        Files.writeString(
                item.content(), "\0<script>".repeat(200), StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);

        assertThat(text(item)).contains("Ånäs kommun");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "garbage before its beginning")
    void whatStandsBeforeTheBeginningDoesNoHarm() throws Exception {
        Item item = clauses();
        byte[] content = Files.readAllBytes(item.content());
        try (var out = Files.newOutputStream(item.content())) {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(content);
        }

        assertThat(text(item)).contains("Ånäs kommun");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 400})
    @Fault(in = Fault.Area.PDF, value = "a page 5 m wide")
    void aPageAsWideAsAWallIsReadOrRefusedAndTakesNoMoreMemoryThanAnother(int metres) throws Exception {
        PDPage wide = new PDPage(new PDRectangle(metres * 2835f, 842));
        paper.document().addPage(wide);
        try (PDPageContentStream content = new PDPageContentStream(paper.document(), wide)) {
            paper.write(content, 72, 720, CLAUSES);
            content.addRect(0, 0, 50, 50);
            content.fill();
        }

        GreyImage image = opener.open(paper.saved(folder)).page(1).image();

        assertThat((long) image.width() * image.height()).isLessThanOrEqualTo(DocumentLimits.DEFAULTS.pagePixels());
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a text layer that is spaced out")
    void lettersSetFarApartAreTheirWords() throws Exception {
        paper.page(p -> {
            p.setCharacterSpacing(4);
            paper.write(p, 72, 720, "Avtal om samverkan", "mellan Ale kommun", "och regionen");
        });

        assertThat(firstText()).contains("samverkan", "kommun");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "XFA")
    void theFormThatOnlyOneProgramShowsIsReadAsThePageThatAllOthersShow() throws Exception {
        paper.page(p -> paper.write(p, 72, 720, "Please wait...", "Your viewer cannot show this form."));
        COSStream form = paper.document().getDocument().createCOSStream();
        try (var out = form.createOutputStream()) {
            out.write("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xdp:xdp>&e;</xdp:xdp>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        COSDictionary acroForm = new COSDictionary();
        acroForm.setItem(COSName.getPDFName("XFA"), form);
        acroForm.setItem(COSName.FIELDS, new COSArray());
        acroForm.setItem(COSName.DA, new COSString("/Helv 0 Tf"));
        paper.document().getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, acroForm);

        assertThat(firstText()).contains("Please wait").doesNotContain("root:");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "1,000 pages")
    void aFileOfAThousandPagesIsTooLargeAndSaysSo() throws Exception {
        for (int i = 0; i < 1000; i++) {
            paper.document().addPage(new PDPage(PDRectangle.A4));
        }

        assertThatThrownBy(this::firstText).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE);
            assertThat(e).hasMessageContaining("1000 pages");
        });
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -1, 1e-6f, Float.MAX_VALUE})
    @Fault(in = Fault.Area.PDF, value = "a page of no, or of absurd, size")
    void aPageOfAbsurdSizeIsReadOrCorrupt(float width) throws Exception {
        clauses();
        paper.document()
                .getPage(0)
                .getCOSObject()
                .setItem(
                        COSName.MEDIA_BOX,
                        new COSArray(
                                List.of(COSInteger.ZERO, COSInteger.ZERO, new COSFloat(width), new COSFloat(842))));
        Item absurd = paper.saved(folder);

        try {
            assertThat(text(absurd)).isNotNull();
        } catch (UnreadableFileException e) {
            assertThat(e.problem()).isIn(Problem.CORRUPT, Problem.TOO_LARGE);
        }
    }
}
