package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import se.fvm.fault.Fault;

class PdfPagesTest extends WrittenPdf {

    @Test
    void aBornDigitalPageIsReadFromItsGlyphs() throws Exception {
        paper.page(p -> paper.write(p, 72, 720, CLAUSES));

        PageText text = firstPage().text();

        assertThat(text.source()).isEqualTo(PageText.Source.GLYPHS);
        assertThat(text.text()).isEqualTo(String.join("\n", CLAUSES));
    }

    @Test
    void glyphsStandWhereTheyAreOnTheDrawnPage() throws Exception {
        paper.page(p -> paper.write(p, 72, 720, CLAUSES));

        Page page = firstPage();
        Box box = page.text().words().get(0).box();

        assertThat(page.image().dpi()).isEqualTo(200);
        assertThat(box.x()).isCloseTo(200, within(4));
        assertThat(box.bottom()).isCloseTo((int) ((842 - 720) / 72.0 * 200), within(6));
        assertThat(page.read(box.grown(8), 2, Page.Layout.LINE).text()).isEqualTo("Mellan");
    }

    @Test
    void columnsSideBySideAreLinesOfTheirOwn() throws Exception {
        paper.page(p -> {
            paper.write(p, 72, 720, CLAUSES);
            paper.write(p, 72, 300, "För kommunen", "Ort och datum");
            paper.write(p, 320, 300, "För regionen", "Ort och datum");
        });

        assertThat(firstPage().text().lines())
                .extracting(Line::text)
                .endsWith("För kommunen", "För regionen", "Ort och datum", "Ort och datum");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "/Rotate")
    void aPageShownTurnedIsReadAsItIsShown() throws Exception {
        paper.page(
                90, p -> paper.write(p, RenderingMode.FILL, Matrix.getRotateInstance(Math.PI / 2, 122, 72), CLAUSES));

        Page page = firstPage();

        assertThat(page.image().width()).isGreaterThan(page.image().height());
        assertThat(page.text().text()).isEqualTo(String.join("\n", CLAUSES));
        assertThat(page.text().words().get(0).box().x()).isCloseTo(200, within(4));
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "text that runs sideways")
    void sidewaysTextTurnsThePage() throws Exception {
        paper.page(p -> paper.write(p, RenderingMode.FILL, Matrix.getRotateInstance(Math.PI / 2, 122, 72), CLAUSES));

        Page page = firstPage();

        assertThat(page.image().width()).isGreaterThan(page.image().height());
        assertThat(page.text().lines().get(0).box().x()).isCloseTo(200, within(4));
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "white text on white")
    void textThatCannotBeSeenIsNotRead() throws Exception {
        paper.page(p -> {
            paper.write(p, 72, 720, CLAUSES);
            p.setNonStrokingColor(Color.WHITE);
            paper.write(p, 72, 500, "Osynligt");
        });

        assertThat(firstPage().text().text()).doesNotContain("Osynligt").contains("kommunen");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "text under a bar")
    void textUnderABlackBarIsNotRead() throws Exception {
        paper.page(p -> {
            paper.write(p, 72, 720, CLAUSES);
            paper.write(p, 72, 500, "Hemligt");
            p.addRect(60, 490, 200, 30);
            p.fill();
        });

        assertThat(firstPage().text().text()).doesNotContain("Hemligt").contains("kommunen");
    }

    @Test
    void aPageThatIsOneImageIsRecognised() throws Exception {
        paper.scan(Paper.agreement(200).image());

        PageText text = firstPage().text();

        assertThat(text.source()).isEqualTo(PageText.Source.OCR);
        assertThat(text.text()).contains("Avtal om samverkan", "Ånäs kommun");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "CCITT G4")
    void aFaxIsRecognised() throws Exception {
        PDImageXObject fax = paper.fax(Paper.agreement(300).image());
        paper.page(p -> paper.whole(p, fax));

        Page page = firstPage();

        assertThat(page.image().dpi()).isEqualTo(200);
        assertThat(page.text().text()).contains("Avtal om samverkan");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a text layer that says something else")
    void hiddenTextOverAScanIsAHintOnly() throws Exception {
        PDImageXObject scan = paper.lossless(Paper.agreement(200).image());
        paper.page(p -> {
            paper.whole(p, scan);
            paper.write(p, RenderingMode.NEITHER, Matrix.getTranslateInstance(72, 720), "Text ur en annan handling");
        });

        Page page = firstPage();

        assertThat(page.textLayer()).contains("Text ur en annan handling");
        assertThat(page.text().text()).contains("Avtal om samverkan").doesNotContain("annan handling");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "text behind a scan")
    void textBehindAScanIsAHintOnly() throws Exception {
        PDImageXObject scan = paper.lossless(Paper.agreement(200).image());
        paper.page(p -> {
            paper.write(p, 72, 720, "Text bakom bilden");
            paper.whole(p, scan);
        });

        Page page = firstPage();

        assertThat(page.textLayer()).contains("Text bakom bilden");
        assertThat(page.text().text()).contains("Avtal om samverkan").doesNotContain("bakom");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a stamp printed on a scan")
    void aStampPrintedOnAScanIsRead() throws Exception {
        PDImageXObject scan = paper.lossless(Paper.agreement(200).image());
        paper.page(p -> {
            paper.whole(p, scan);
            paper.write(p, 380, 80, "Inkom 2020-03-17");
        });

        assertThat(firstPage().text().text()).contains("Avtal om samverkan", "Inkom 2020-03-17");
    }

    @Test
    void aScanInStripsIsDrawnTogether() throws Exception {
        BufferedImage whole = Paper.agreement(200).image();
        int half = whole.getHeight() / 2;
        PDImageXObject upper = paper.lossless(whole.getSubimage(0, 0, whole.getWidth(), half));
        PDImageXObject lower = paper.lossless(whole.getSubimage(0, half, whole.getWidth(), half));
        paper.page(p -> {
            p.drawImage(upper, 0, 421, 595, 421);
            p.drawImage(lower, 0, 0, 595, 421);
        });

        assertThat(firstPage().text().text()).contains("Avtal om samverkan", "För kommunen");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "an empty page")
    void aPageWithNothingOnItIsBlank() throws Exception {
        paper.page(p -> {});

        assertThat(firstPage().blank()).isTrue();
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "encrypted")
    void aLockedFileIsEncrypted() throws Exception {
        paper.page(p -> paper.write(p, 72, 720, CLAUSES));
        paper.document().protect(new StandardProtectionPolicy("ägare", "läsare", new AccessPermission()));

        assertThatThrownBy(this::firstPage)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.ENCRYPTED));
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "truncated")
    void aFileThatWasCutOffIsCorruptThoughPagesAreFoundInIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            paper.page(p -> paper.write(p, 72, 720, CLAUSES));
        }
        Item item = paper.saved(folder);
        byte[] whole = Files.readAllBytes(item.content());
        Files.write(item.content(), Arrays.copyOf(whole, whole.length - 40));

        assertThatThrownBy(() -> opener.open(item))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "more pages than the limit")
    void pastTheNumberOfPagesAFileIsTooLarge() throws Exception {
        for (int i = 0; i < 3; i++) {
            paper.page(p -> {});
        }
        Item item = paper.saved(folder);

        try (PageOpener strict = Documents.opener(new DocumentLimits(1, 1, 1, 2, 1000, 1000))) {
            assertThatThrownBy(() -> strict.open(item))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
        }
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "an image past the limit of pixels")
    void anImagePastTheLimitIsTooLarge() throws Exception {
        paper.scan(Paper.a4(100).image());
        Item item = paper.saved(folder);

        try (PageOpener strict = Documents.opener(new DocumentLimits(1, 1, 1, 2, 1000, 1000))) {
            PagedFile file = strict.open(item);
            assertThatThrownBy(() -> file.page(1))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
        }
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "an image finer than needed")
    void anImageFinerThanNeededIsKeptCoarser() throws Exception {
        paper.scan(Paper.agreement(300).image());
        Item item = paper.saved(folder);

        try (PageOpener thrifty = Documents.opener(new DocumentLimits(1, 1, 1, 2, 20_000_000, 3_000_000))) {
            assertThat(thrifty.open(item).page(1).text().text()).contains("Avtal om samverkan");
        }
    }
}
