package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {

    private static GreyImage random(int width, int height) {
        byte[] pixels = new byte[width * height];
        new Random(1).nextBytes(pixels);
        return new GreyImage(width, height, 300, pixels);
    }

    private static double mean(GreyImage image) {
        long sum = 0;
        for (byte b : image.pixels()) {
            sum += b & 0xff;
        }
        return (double) sum / image.pixels().length;
    }

    @Test
    void makingAnImageSmallerKeepsItsBrightness() {
        GreyImage image = random(300, 450);

        GreyImage small = Pixels.toDpi(image, 200);

        assertThat(small.width()).isEqualTo(200);
        assertThat(small.height()).isEqualTo(300);
        assertThat(mean(small)).isCloseTo(mean(image), within(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.37, 0.5, 1.3, 2, 3.9})
    void anEvenAreaStaysEven(double factor) {
        byte[] grey = new byte[40 * 30];
        java.util.Arrays.fill(grey, (byte) 200);

        assertThat(Pixels.scaled(new GreyImage(40, 30, 100, grey), factor, 100).pixels())
                .containsOnly((byte) 200);
    }

    @Test
    void fourQuarterTurnsAreNone() {
        GreyImage image = random(31, 17);

        GreyImage turned = image;
        for (int i = 0; i < 4; i++) {
            turned = Pixels.turned(turned, 1);
        }

        assertThat(turned.pixels()).isEqualTo(image.pixels());
        assertThat(Pixels.turned(image, 3).pixels())
                .isEqualTo(Pixels.turned(Pixels.turned(image, 2), 1).pixels());
    }

    @Test
    void aQuarterTurnClockwiseBringsTheLeftEdgeUp() {
        GreyImage image = new GreyImage(2, 1, 100, new byte[] {10, 20});

        assertThat(Pixels.turned(image, 1).pixels()).containsExactly(10, 20);
        assertThat(Pixels.turned(image, 1).height()).isEqualTo(2);
        assertThat(Pixels.turned(image, 3).pixels()).containsExactly(20, 10);
    }

    @Test
    void aWindowOfATiltedImageShowsTheSameAsTheWhole() {
        GreyImage image = random(200, 200);
        double radians = Math.toRadians(3);

        GreyImage whole = Pixels.tilted(image, radians);
        GreyImage window = Pixels.sampled(image, 50, 40, Pixels.Tilt.of(image, radians), 70, 80);

        assertThat(window.pixels())
                .isEqualTo(whole.crop(new Box(70, 80, 50, 40)).pixels());
    }
}
