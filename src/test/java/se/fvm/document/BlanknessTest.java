package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BlanknessTest {

    private static final Recogniser RECOGNISER = new Recogniser(DocumentLimits.DEFAULTS);

    @AfterAll
    static void close() {
        RECOGNISER.close();
    }

    private static boolean blank(GreyImage scan) {
        return new ScannedPage(1, scan, null, RECOGNISER).blank();
    }

    private static GreyImage noisy(GreyImage image, int strength) {
        byte[] pixels = image.pixels().clone();
        Random random = new Random(7);
        for (int i = 0; i < pixels.length; i++) {
            int value = (pixels[i] & 0xff) + (int) (random.nextGaussian() * strength);
            pixels[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return new GreyImage(image.width(), image.height(), image.dpi(), pixels);
    }

    @Test
    void anEmptySheetIsBlank() {
        assertThat(blank(Paper.a4(200).grey())).isTrue();
    }

    @Test
    void dustAndGrainAreNothing() {
        Paper paper = Paper.a4(200);
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            paper.disc(10 + random.nextInt(190), 10 + random.nextInt(270), 0.1 + 0.4 * random.nextDouble());
        }

        assertThat(blank(noisy(paper.grey(), 8))).isTrue();
    }

    @Test
    void punchHolesAndTheScannersEdgeAreNothing() {
        Paper paper = Paper.a4(200).area(0, 0, 4, 297).area(0, 292, 210, 5);
        for (int hole = 0; hole < 4; hole++) {
            paper.disc(10, 40 + 60 * hole, 5.5);
        }

        assertThat(blank(paper.grey())).isTrue();
    }

    @Test
    void aFoldIsNothing() {
        assertThat(blank(Paper.a4(200).grey(160).stroke(0, 148, 210, 148, 0.4).grey()))
                .isTrue();
    }

    @Test
    void aShadowIsNothing() {
        Paper paper = Paper.a4(200);
        for (int x = 0; x < 100; x++) {
            paper.grey(110 + 145 * x / 100).area(x, 0, 1, 297);
        }

        assertThat(blank(noisy(paper.grey(), 5))).isTrue();
    }

    @Test
    void whatShinesThroughFromTheBackIsNothing() {
        GreyImage back = Pixels.mirrored(Paper.agreement(200).grey());
        byte[] pale = back.pixels().clone();
        for (int i = 0; i < pale.length; i++) {
            pale[i] = (byte) (240 - (255 - (pale[i] & 0xff)) / 7);
        }

        assertThat(blank(noisy(new GreyImage(back.width(), back.height(), 200, pale), 4)))
                .isTrue();
    }

    @Test
    void aPageOfTextIsNotBlank() {
        assertThat(blank(Paper.agreement(200).grey())).isFalse();
    }

    @Test
    void aPaleCopyIsNotBlank() {
        assertThat(blank(noisy(
                        Paper.a4(200)
                                .grey(190)
                                .line("Avtalet gäller från den dag då båda parter har")
                                .line("skrivit under det.")
                                .grey(),
                        4)))
                .isFalse();
    }

    @Test
    void aSingleLineIsNotBlank() {
        assertThat(blank(Paper.a4(200).line("Bilaga till avtalet").grey())).isFalse();
    }

    @Test
    void aSignatureAloneIsNotBlank() {
        Paper paper = Paper.a4(200);
        for (int i = 0; i < 12; i++) {
            paper.stroke(60 + 4 * i, i % 2 == 0 ? 200 : 208, 64 + 4 * i, i % 2 == 0 ? 208 : 200, 0.5);
        }

        assertThat(blank(paper.grey())).isFalse();
    }

    @Test
    void aPageNumberAloneIsBlank() {
        assertThat(blank(Paper.a4(200).writeAt("4", 105, 285, 4, Font.PLAIN).grey()))
                .isTrue();
    }
}
