package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineInputTest {

    @Test
    void aCutIsScaledToTheHeightOfALineAndKeepsItsShape() {
        LineInput line = LineInput.of(grey(400, 64, 255), new Box(0, 0, 400, 64));
        assertThat(line.width()).isEqualTo(200);
        assertThat(line.darkness()).hasSize(200 * LineInput.HEIGHT);
    }

    @Test
    void paleInkOnGreyPaperBecomesAsDarkAsBlackInkOnWhite() {
        GreyImage image = grey(100, 32, 210);
        for (int y = 4; y < 28; y++) {
            Arrays.fill(image.pixels(), y * 100 + 40, y * 100 + 50, (byte) 130);
        }
        float[] darkness = LineInput.of(image, new Box(0, 0, 100, 32)).darkness();
        assertThat(darkness[16 * 100 + 45]).isGreaterThan(0.95f);
        assertThat(darkness[16 * 100 + 10]).isLessThan(0.05f);
    }

    @Test
    void aCutOutsideThePageIsEmptyPaper() {
        assertThat(LineInput.of(grey(10, 10, 255), new Box(20, 20, 5, 5)).darkness())
                .containsOnly(0f);
    }

    private static GreyImage grey(int width, int height, int value) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) value);
        return new GreyImage(width, height, 200, pixels);
    }
}
