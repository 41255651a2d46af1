package se.fvm.train;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.util.Pair;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the layers of a trained network, normalisation folded in, weights as bytes with a scale a filter. */
final class WeightsFile {

    private static final float EPSILON = 1e-5f;

    private WeightsFile() {}

    static void write(Block net, Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Pair<String, Block> child : net.getChildren()) {
            blocks.add(child.getValue());
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt((int) blocks.stream().filter(Conv2d.class::isInstance).count());
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i) instanceof Conv2d) {
                    layer(out, blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
                }
            }
        }
    }

    private static void layer(DataOutputStream out, Block convolution, @org.jspecify.annotations.Nullable Block next)
            throws IOException {
        NDArray weight = convolution.getParameters().get("weight").getArray();
        float[] weights = weight.toFloatArray();
        float[] bias = convolution.getParameters().get("bias").getArray().toFloatArray();
        int filters = bias.length;
        int each = weights.length / filters;
        if (next instanceof BatchNorm) {
            float[] gamma = next.getParameters().get("gamma").getArray().toFloatArray();
            float[] beta = next.getParameters().get("beta").getArray().toFloatArray();
            float[] mean = next.getParameters().get("runningMean").getArray().toFloatArray();
            float[] variance = next.getParameters().get("runningVar").getArray().toFloatArray();
            for (int f = 0; f < filters; f++) {
                float factor = gamma[f] / (float) Math.sqrt(variance[f] + EPSILON);
                bias[f] = (bias[f] - mean[f]) * factor + beta[f];
                for (int k = 0; k < each; k++) {
                    weights[f * each + k] *= factor;
                }
            }
        }
        out.writeInt(filters);
        out.writeInt((int) weight.getShape().get(1));
        out.writeInt((int) weight.getShape().get(2));
        out.writeInt((int) weight.getShape().get(3));
        for (int f = 0; f < filters; f++) {
            float most = 1e-9f;
            for (int k = 0; k < each; k++) {
                most = Math.max(most, Math.abs(weights[f * each + k]));
            }
            float scale = most / 127;
            out.writeFloat(bias[f]);
            out.writeFloat(scale);
            for (int k = 0; k < each; k++) {
                out.writeByte(Math.round(weights[f * each + k] / scale));
            }
        }
    }
}
