package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

/** Scans in PDFs that are stored in odd ways, and yet are to be read as what people see on them. */
class OddScanTest extends WrittenPdf {

    @Test
    @Fault(in = Fault.Area.PDF, value = "2,400 dpi")
    void aScanOf2400DpiIsReadAtAUsefulResolution() throws Exception {
        BufferedImage part = Paper.agreement(200).image();
        BufferedImage fine = new BufferedImage(19843, 2400, BufferedImage.TYPE_BYTE_BINARY);
        var pen = fine.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, fine.getWidth(), fine.getHeight());
        pen.drawImage(part.getSubimage(0, 150, part.getWidth(), 200), 0, 0, 19843, 2400, null);
        PDImageXObject fax = paper.fax(fine);
        paper.page(p -> p.drawImage(fax, 0, 770, 595, 72));

        assertThat(firstText()).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "JPEG 2000")
    void aScanInJpeg2000IsRecognised() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg2000").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            J2KImageWriteParam how = (J2KImageWriteParam) writer.getDefaultWriteParam();
            how.setLossless(true);
            writer.write(null, new IIOImage(Paper.agreement(150).image(), null, null), how);
        } finally {
            writer.dispose();
        }
        BufferedImage size = Paper.a4(150).image();
        PDImageXObject image = new PDImageXObject(
                paper.document(),
                new ByteArrayInputStream(bytes.toByteArray()),
                COSName.JPX_DECODE,
                size.getWidth(),
                size.getHeight(),
                8,
                PDDeviceGray.INSTANCE);
        paper.page(p -> paper.whole(p, image));

        assertThat(firstText()).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "JBIG2")
    void aScanInJbig2IsRecognised() throws Exception {
        BufferedImage page = Paper.agreement(200).image();
        PDImageXObject image = new PDImageXObject(
                paper.document(),
                new ByteArrayInputStream(jbig2(paper.fax(page), page.getWidth(), page.getHeight())),
                COSName.JBIG2_DECODE,
                page.getWidth(),
                page.getHeight(),
                1,
                PDDeviceGray.INSTANCE);
        paper.page(p -> paper.whole(p, image));

        assertThat(firstText()).contains(TITLE);
    }

    /** One page with one generic region in MMR, which is what a fax is written in too (ITU-T T.88, 7.2, 7.4.6, 7.4.8). */
    private static byte[] jbig2(PDImageXObject fax, int width, int height) throws IOException {
        byte[] mmr;
        try (var in = fax.getCOSObject().createRawInputStream()) {
            mmr = in.readAllBytes();
        }
        return ByteBuffer.allocate(11 + 19 + 11 + 18 + mmr.length)
                .putInt(0)
                .put(new byte[] {48, 0, 1})
                .putInt(19)
                .putInt(width)
                .putInt(height)
                .putLong(0)
                .put((byte) 0)
                .putShort((short) 0)
                .putInt(1)
                .put(new byte[] {38, 0, 1})
                .putInt(18 + mmr.length)
                .putInt(width)
                .putInt(height)
                .putLong(0)
                .put(new byte[] {0, 1})
                .put(mmr)
                .array();
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "an inverted /Decode")
    void aScanWhoseDecodeIsInvertedIsReadAsItIsShown() throws Exception {
        BufferedImage page = Paper.agreement(200).image();
        BufferedImage negative = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                negative.getRaster().setSample(x, y, 0, 255 - page.getRaster().getSample(x, y, 0));
            }
        }
        PDImageXObject image = paper.lossless(negative);
        image.setDecode(new COSArray(List.of(COSInteger.ONE, COSInteger.ZERO)));
        paper.page(p -> paper.whole(p, image));

        Page shown = opener.open(paper.saved(folder)).page(1);

        assertThat(shown.image().at(5, 5)).isGreaterThan(200);
        assertThat(shown.text().text()).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "CMYK")
    void aScanInCmykIsReadAsItIsShown() throws Exception {
        BufferedImage page = Paper.agreement(150).image();
        byte[] inks = new byte[page.getWidth() * page.getHeight() * 4];
        for (int i = 0; i < page.getWidth() * page.getHeight(); i++) {
            inks[4 * i + 3] = (byte) (255 - page.getRaster().getSample(i % page.getWidth(), i / page.getWidth(), 0));
        }
        PDImageXObject image = new PDImageXObject(
                paper.document(),
                new ByteArrayInputStream(deflated(inks)),
                COSName.FLATE_DECODE,
                page.getWidth(),
                page.getHeight(),
                8,
                PDDeviceCMYK.INSTANCE);
        paper.page(p -> paper.whole(p, image));

        assertThat(firstText()).contains(TITLE);
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a mask")
    void aScanWithAMaskIsReadAsItIsShown() throws Exception {
        PDImageXObject image =
                paper.lossless(Paper.a4(150).grey(0).area(0, 0, 210, 297).image());
        BufferedImage text = Paper.agreement(150).image();
        BufferedImage alpha = new BufferedImage(text.getWidth(), text.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < text.getHeight(); y++) {
            for (int x = 0; x < text.getWidth(); x++) {
                alpha.getRaster().setSample(x, y, 0, 255 - text.getRaster().getSample(x, y, 0));
            }
        }
        image.getCOSObject().setItem(COSName.SMASK, paper.lossless(alpha));
        paper.page(p -> paper.whole(p, image));

        assertThat(firstText()).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "two hundred strips on a page")
    void aScanInTwoHundredStripsIsOnePage() throws Exception {
        BufferedImage whole = Paper.agreement(200).image();
        paper.page(p -> {
            int height = whole.getHeight() / 200 + 1;
            for (int top = 0; top < whole.getHeight(); top += height) {
                int rows = Math.min(height, whole.getHeight() - top);
                double scale = 842.0 / whole.getHeight();
                p.drawImage(
                        paper.lossless(whole.getSubimage(0, top, whole.getWidth(), rows)),
                        0,
                        (float) (842 - (top + rows) * scale),
                        595,
                        (float) (rows * scale));
            }
        });

        assertThat(firstText()).contains(TITLE, "För kommunen");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    @Fault(in = Fault.Area.PDF, value = "/Rotate with pixels that are rotated too")
    void turnedPixelsThatThePageTurnsBackAreUpright(int rotation) throws Exception {
        GreyImage turned = Pixels.turned(Paper.agreement(200).grey(), 4 - rotation / 90);
        BufferedImage image = new BufferedImage(turned.width(), turned.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, turned.width(), turned.height(), turned.pixels());
        PDImageXObject scan = paper.lossless(image);
        paper.page(rotation, p -> p.drawImage(scan, 0, 0, 595, 842));
        if (rotation != 180) {
            paper.document().getPage(0).setMediaBox(new PDRectangle(842, 595));
            paper.page(rotation, p -> {});
            PDPage page = paper.document().getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(paper.document(), page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.drawImage(scan, 0, 0, 842, 595);
            }
        }

        assertThat(firstText()).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a text layer that is mapped to other letters")
    void aTextLayerOfWrongLettersIsNotBelieved() throws Exception {
        PDImageXObject scan = paper.lossless(Paper.agreement(200).image());
        paper.page(p -> {
            paper.whole(p, scan);
            paper.write(p, RenderingMode.NEITHER, Matrix.getTranslateInstance(72, 720), "Bwubm pn tbnwfslbo", "Xqz");
        });

        assertThat(firstText()).contains(TITLE).doesNotContain("Bwubm");
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a text layer in the wrong place")
    void aTextLayerInTheWrongPlaceMovesNothing() throws Exception {
        PDImageXObject scan = paper.lossless(Paper.agreement(200).image());
        paper.page(p -> {
            paper.whole(p, scan);
            paper.write(p, RenderingMode.NEITHER, Matrix.getTranslateInstance(400, 20), TITLE);
        });

        Line title = opener.open(paper.saved(folder)).page(1).text().lines().stream()
                .filter(line -> line.text().contains(TITLE))
                .findFirst()
                .orElseThrow();

        assertThat(title.box().y()).isLessThan(400);
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "a text layer of nothing but a page number")
    void aScanWithAPrintedPageNumberIsRecognised() throws Exception {
        PDImageXObject scan = paper.lossless(Paper.agreement(200).image());
        paper.page(p -> {
            paper.whole(p, scan);
            paper.write(p, 290, 20, "1(4)");
        });

        assertThat(firstText()).contains(TITLE);
    }
}
