package se.fvm.document;

import java.io.DataInputStream;
import java.io.IOException;

/** A layer that weighs every point's neighbourhood; beyond the edges all is 0. */
final class Convolution {

    private final int inputs;
    private final int tall;
    private final int wide;
    private final float[][] weights;
    private final float[] bias;

    private Convolution(int inputs, int tall, int wide, float[][] weights, float[] bias) {
        this.inputs = inputs;
        this.tall = tall;
        this.wide = wide;
        this.weights = weights;
        this.bias = bias;
    }

    static Convolution read(DataInputStream in) throws IOException {
        int filters = in.readInt();
        int inputs = in.readInt();
        int tall = in.readInt();
        int wide = in.readInt();
        float[][] weights = new float[filters][inputs * tall * wide];
        float[] bias = new float[filters];
        for (int f = 0; f < filters; f++) {
            bias[f] = in.readFloat();
            float scale = in.readFloat();
            for (int k = 0; k < weights[f].length; k++) {
                weights[f][k] = in.readByte() * scale;
            }
        }
        return new Convolution(inputs, tall, wide, weights, bias);
    }

    FeatureMap over(FeatureMap map) {
        int height = map.height();
        int width = map.width();
        float[] out = new float[weights.length * height * width];
        for (int f = 0; f < weights.length; f++) {
            for (int y = 0; y < height; y++) {
                int to = (f * height + y) * width;
                java.util.Arrays.fill(out, to, to + width, bias[f]);
                for (int c = 0; c < inputs; c++) {
                    for (int dy = 0; dy < tall; dy++) {
                        int row = y + dy - tall / 2;
                        if (row >= 0 && row < height) {
                            int from = (c * height + row) * width;
                            int weight = (c * tall + dy) * wide;
                            for (int dx = 0; dx < wide; dx++) {
                                add(map.values(), from, out, to, width, dx - wide / 2, weights[f][weight + dx]);
                            }
                        }
                    }
                }
            }
        }
        return new FeatureMap(weights.length, height, width, out);
    }

    private static void add(float[] in, int from, float[] out, int to, int width, int shift, float weight) {
        int begin = Math.max(0, -shift);
        int end = Math.min(width, width - shift);
        for (int x = begin; x < end; x++) {
            out[to + x] += weight * in[from + x + shift];
        }
    }
}
