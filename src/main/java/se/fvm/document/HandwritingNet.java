package se.fvm.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A convolutional network over a line of handwriting. It was trained by code in this project on lines drawn by code; here
 * it only reads. May be used by several threads at once.
 */
public final class HandwritingNet {

    private static final int[] POOL_DOWN = {2, 2, 2, 2};
    private static final int[] POOL_ACROSS = {2, 2, 1, 1};

    private final Convolution[] layers;

    private HandwritingNet(Convolution[] layers) {
        this.layers = layers;
    }

    /** The network that comes with the program. */
    public static HandwritingNet trained() {
        return Trained.NET;
    }

    private static final class Trained {
        private static final HandwritingNet NET = load();

        private static HandwritingNet load() {
            try (InputStream in = HandwritingNet.class.getResourceAsStream("handwriting.weights")) {
                return read(Objects.requireNonNull(in, "handwriting.weights is missing from the program"));
            } catch (IOException e) {
                throw new UncheckedIOException("handwriting.weights cannot be read", e);
            }
        }
    }

    /** Reads the layers that the training wrote. */
    public static HandwritingNet read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        Convolution[] layers = new Convolution[data.readInt()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = Convolution.read(data);
        }
        return new HandwritingNet(layers);
    }

    /** The symbols along a line. */
    public SymbolLattice read(LineInput line) {
        FeatureMap map = new FeatureMap(1, LineInput.HEIGHT, line.width(), line.darkness());
        for (int i = 0; i < POOL_DOWN.length; i++) {
            map = layers[i].over(map).positive().strongest(POOL_DOWN[i], POOL_ACROSS[i]);
        }
        map = map.stacked();
        for (int i = POOL_DOWN.length; i < layers.length - 1; i++) {
            map = layers[i].over(map).positive();
        }
        return lattice(layers[layers.length - 1].over(map));
    }

    /** What stands on a picture that holds one line and nothing else. */
    public SymbolLattice read(GreyImage line) {
        return read(LineInput.of(line, new Box(0, 0, line.width(), line.height())));
    }

    private static SymbolLattice lattice(FeatureMap scores) {
        float[][] logs = new float[scores.width()][scores.channels()];
        for (int t = 0; t < scores.width(); t++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < scores.channels(); c++) {
                most = Math.max(most, scores.values()[c * scores.width() + t]);
            }
            double sum = 0;
            for (int c = 0; c < scores.channels(); c++) {
                sum += Math.exp(scores.values()[c * scores.width() + t] - most);
            }
            for (int c = 0; c < scores.channels(); c++) {
                logs[t][c] = (float) (scores.values()[c * scores.width() + t] - most - Math.log(sum));
            }
        }
        return new SymbolLattice(logs);
    }
}
