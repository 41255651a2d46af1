package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

class ImageFileTest extends WrittenImage {

    private static byte[] tiff(String compression, List<BufferedImage> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
                writer.writeToSequence(new IIOImage(page, null, null), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage bits(BufferedImage image) {
        BufferedImage bits = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        bits.createGraphics().drawImage(image, 0, 0, null);
        return bits;
    }

    private String read(Item item, int number) throws UnreadableFileException {
        try (PagedFile file = opener.open(item)) {
            return file.page(number).text().text();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "PackBits", "JPEG"})
    @Fault(in = Fault.Area.IMAGES, value = "TIFF in LZW, Deflate, PackBits, JPEG")
    void everyPageOfAGreyTiffIsRead(String compression) throws Exception {
        BufferedImage second = Paper.a4(200).heading("Andra sidan").image();
        Item item = item(tiff(compression, List.of(Paper.agreement(200).image(), second)));

        assertThat(item.type()).isEqualTo("image/tiff");
        assertThat(opener.open(item).pageCount()).isEqualTo(2);
        assertThat(read(item, 1)).contains("Avtal om samverkan");
        assertThat(read(item, 2)).isEqualTo("Andra sidan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "CCITT T.4"})
    @Fault(in = Fault.Area.IMAGES, value = "TIFF in CCITT G3 and G4")
    void everyPageOfAFaxIsRead(String compression) throws Exception {
        BufferedImage page = bits(Paper.agreement(200).image());

        assertThat(read(item(tiff(compression, List.of(page, page))), 2)).contains("Avtal om samverkan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void aPictureIsAPage(String format) throws Exception {
        Item item = item(encoded(format, Paper.agreement(200).image()));

        assertThat(opener.opens(item.type())).isTrue();
        assertThat(read(item, 1)).contains("Avtal om samverkan");
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "no resolution")
    void aPictureOfUnknownResolutionIsTakenForASheetOfA4() throws Exception {
        Item item = item(encoded("png", Paper.agreement(150).image()));

        Page page = opener.open(item).page(1);

        assertThat(page.image().dpi()).isEqualTo(200);
        assertThat(page.image().height()).isBetween(2330, 2345);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    @Fault(in = Fault.Area.IMAGES, value = "EXIF orientation")
    void aPhotoIsHeldAsItsTagSays(int orientation) throws Exception {
        int quartersBack = switch (orientation) {
            case 3 -> 2;
            case 6 -> 3;
            case 8 -> 1;
            default -> 0;
        };
        // Too little text to tell its direction by: only the tag can.
        GreyImage held = Paper.a4(200).heading("Sida 2").grey();
        GreyImage stored = Pixels.turned(held, quartersBack);
        BufferedImage image = new BufferedImage(stored.width(), stored.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, stored.width(), stored.height(), stored.pixels());

        Item item = item(withOrientation(encoded("jpg", image), orientation));

        assertThat(read(item, 1)).isEqualTo("Sida 2");
    }

    /** Puts an EXIF segment behind the JPEG's first marker: one TIFF directory with one tag, 0x0112. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] tiff = ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(jpeg.length + tiff.length + 10)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "cut off")
    void aDamagedPictureIsCorrupt() throws Exception {
        byte[] png = encoded("png", Paper.a4(100).heading("Avtal").image());
        Item item = item(Arrays.copyOf(png, 200));

        assertThatThrownBy(() -> opener.open(item).page(1))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "more pixels than the limit")
    void aPicturePastTheLimitIsTooLarge() throws Exception {
        Item item = item(encoded("png", Paper.a4(100).image()));

        try (PageOpener strict = Documents.opener(new DocumentLimits(1, 1, 1, 1, 1000, 1000))) {
            assertThatThrownBy(() -> strict.open(item).page(1))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
        }
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "zero bytes")
    void anEmptyFileIsCorrupt() throws Exception {
        Item item = item(new byte[0]);

        assertThatThrownBy(() -> opener.open(new Item("a", item.content(), "application/pdf", false, null)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    }

    @Test
    void aFileOfAnotherTypeIsUnsupported() throws Exception {
        Item item = item("text".getBytes(StandardCharsets.UTF_8));

        assertThat(opener.opens(item.type())).isFalse();
        assertThatThrownBy(() -> opener.open(item))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.UNSUPPORTED));
    }
}
