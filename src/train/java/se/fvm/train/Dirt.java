package se.fvm.train;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** What scanning does to a line: blur, noise, shading, a threshold, specks. */
final class Dirt {

    private Dirt() {}

    static BufferedImage over(Random random, BufferedImage clean) {
        BufferedImage image = clean;
        int blurs = random.nextInt(3) == 0 ? random.nextInt(1, 3) : 0;
        for (int i = 0; i < blurs; i++) {
            float[] kernel = new float[9];
            Arrays.fill(kernel, 1 / 9f);
            image = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        }
        int width = image.getWidth();
        int height = image.getHeight();
        double noise = random.nextInt(2) == 0 ? random.nextDouble() * 22 : 0;
        int threshold = random.nextInt(2) == 0 ? random.nextInt(90, 215) : -1;
        double specks = random.nextInt(4) == 0 ? random.nextDouble() * 0.012 : 0;
        double shade = random.nextInt(3) == 0 ? random.nextGaussian() * 30 / width : 0;
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = image.getRaster().getSample(x, y, 0) + random.nextGaussian() * noise + shade * x;
                if (threshold >= 0) {
                    value = value < threshold ? 0 : 255;
                }
                if (specks > 0 && random.nextDouble() < specks) {
                    value = 255 - value;
                }
                out.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, value)));
            }
        }
        return out;
    }
}
