package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;

class PictureTest {

    private static final int INK = 0xff0062a0;

    @Test
    void aPageComesOutPixelByPixel() throws IOException {
        GreyImage page = white(30, 20);
        page.pixels()[5 * 30 + 7] = 0;

        Picture picture = Picture.of(page);

        BufferedImage shown = shown(picture);
        assertThat(picture.dpi()).isEqualTo(200);
        assertThat(shown.getWidth()).isEqualTo(30);
        assertThat(shown.getHeight()).isEqualTo(20);
        assertThat(shown.getRaster().getSample(7, 5, 0)).isZero();
        assertThat(shown.getRaster().getSample(8, 5, 0)).isEqualTo(255);
    }

    @Test
    void aThumbnailKeepsThinStrokesAsGrey() throws IOException {
        GreyImage page = white(1600, 800);
        for (int x = 0; x < 1600; x++) {
            page.pixels()[400 * 1600 + x] = 0;
        }

        BufferedImage shown = shown(Picture.thumbnail(page, List.of()));

        assertThat(shown.getWidth()).isEqualTo(Picture.THUMBNAIL_WIDTH);
        assertThat(shown.getHeight()).isEqualTo(200);
        assertThat(shown.getRaster().getSample(200, 100, 0)).isBetween(180, 200);
    }

    @Test
    void aMarkIsDrawnWhereItsBoxIsAlsoAtAnotherResolution() throws IOException {
        Picture.Mark mark = new Picture.Mark(1, new Box(100, 100, 50, 20), 100);

        BufferedImage shown = shown(Picture.thumbnail(white(400, 400), List.of(mark)));

        assertThat(shown.getRGB(250, 198))
                .as("upper edge, the box being twice as large at 200 dpi")
                .isEqualTo(INK);
        assertThat(shown.getRGB(250, 220)).as("inside").isEqualTo(0xffffffff);
    }

    @Test
    void picturesAskedForLongestAgoAreLetGoFirst() {
        PictureCache<String> kept = new PictureCache<>(250);
        kept.put("first", bytes(100));
        kept.put("second", bytes(100));
        kept.get("first");
        kept.put("third", bytes(100));

        assertThat(kept.get("second")).isEmpty();
        assertThat(kept.get("first")).isPresent();
        assertThat(kept.get("third")).isPresent();
        assertThat(kept.bytes()).isEqualTo(200);
    }

    @Test
    void aPictureLargerThanTheBoundIsNotKept() {
        PictureCache<String> kept = new PictureCache<>(250);
        kept.put("huge", bytes(251));

        assertThat(kept.get("huge")).isEmpty();
        assertThat(kept.bytes()).isZero();
    }

    private static GreyImage white(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 255);
        return new GreyImage(width, height, 200, pixels);
    }

    private static Picture bytes(int size) {
        return new Picture(1, 1, 200, new byte[size]);
    }

    private static BufferedImage shown(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }
}
