package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

/** Images in the forms that scanners, telephones and ill will give them. */
class HostileImageTest extends WrittenImage {

    private static final String TITLE = "Avtal om samverkan";

    private String read(byte[] content) throws IOException, UnreadableFileException {
        try (PagedFile file = opener.open(item(content))) {
            return file.page(1).text().text();
        }
    }

    private static BufferedImage agreement() {
        return Paper.agreement(200).image();
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "BigTIFF")
    void aTiffWithLongOffsetsIsRead() throws Exception {
        assertThat(read(Tiff.big(agreement()))).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "TIFF in tiles")
    void aTiffInTilesIsRead() throws Exception {
        assertThat(read(Tiff.tiled(agreement()))).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "TIFF in old-style JPEG")
    void aTiffAroundAJpegIsRead() throws Exception {
        assertThat(read(Tiff.oldJpeg(agreement()))).contains(TITLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 72, 1_000_000})
    @Fault(in = Fault.Area.IMAGES, value = "TIFF of absurd resolution")
    void aTiffOfAbsurdResolutionIsTakenForASheetOfPaper(int dpi) throws Exception {
        assertThat(read(Tiff.ofResolution(agreement(), dpi))).contains(TITLE);
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "TIFF of 32 pages")
    void aTiffOf32PagesHas32() throws Exception {
        BufferedImage last = Paper.a4(200).heading("Sida trettiotvå").image();
        BufferedImage empty = Paper.a4(50).image();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : Collections.nCopies(31, empty)) {
                writer.writeToSequence(new IIOImage(page, null, null), writer.getDefaultWriteParam());
            }
            writer.writeToSequence(new IIOImage(last, null, null), writer.getDefaultWriteParam());
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        try (PagedFile file = opener.open(item(bytes.toByteArray()))) {
            assertThat(file.pageCount()).isEqualTo(32);
            assertThat(file.page(32).text().text()).isEqualTo("Sida trettiotvå");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "avif"})
    @Fault(in = Fault.Area.IMAGES, value = "HEIC")
    void anImageOfATelephoneThatWeCannotDecodeIsFlagged(String brand) throws Exception {
        byte[] heic = ByteBuffer.allocate(400)
                .putInt(24)
                .put(("ftyp" + brand + "\0\0\0\0mif1" + brand).getBytes(StandardCharsets.US_ASCII))
                .array();

        Parcel parcel = new Unpacked(folder).of("IMG_0001.HEIC", heic);

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.UNSUPPORTED);
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "progressive CMYK in JPEG")
    void aProgressiveJpegInCmykIsReadAsItIsShown() throws Exception {
        try (PagedFile file = opener.open(item(cmyk(agreement())))) {
            Page page = file.page(1);

            assertThat(page.image().at(5, 5)).isGreaterThan(200);
            assertThat(page.text().text()).contains(TITLE);
        }
    }

    /** As Adobe's programs write it: four inks, each as 255 minus its amount, and a marker that says so. */
    private static byte[] cmyk(BufferedImage grey) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(0, grey.getWidth(), grey.getHeight(), 4, null);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                inks.setPixel(x, y, new int[] {255, 255, 255, grey.getRaster().getSample(x, y, 0)});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(inks, null, null), how);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        return ByteBuffer.allocate(jpeg.length + 16)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0})
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    @Fault(in = Fault.Area.IMAGES, value = "20,000 by 20,000 pixels in 60 kB")
    void aSmallFileOfManyPixelsTakesNoMoreThanAPage() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        assertThat(png.size()).isLessThan(60_000);

        try (PagedFile file = opener.open(item(png.toByteArray()))) {
            GreyImage image = file.page(1).image();

            assertThat((long) image.width() * image.height()).isLessThanOrEqualTo(DocumentLimits.DEFAULTS.pagePixels());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40_000, 2_000_000_000})
    @Fault(in = Fault.Area.IMAGES, value = "a size that the file claims and does not have")
    void anImageThatClaimsToBeHugeIsRefusedBeforeItIsDecoded(int side) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        byte[] content = png.toByteArray();
        ByteBuffer.wrap(content).putInt(16, side).putInt(20, side);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(Arrays.copyOfRange(content, 12, 29));
        ByteBuffer.wrap(content).putInt(29, (int) crc.getValue());

        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
    }
}
