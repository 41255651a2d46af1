package se.fvm.train;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.LineInput;
import se.fvm.document.SymbolLattice;

/** Lines with what stands on them, made ahead by a thread of its own. */
final class Samples {

    /** A drawn line and its symbols. */
    record Sample(LineInput line, int[] symbols, String text) {}

    private static final int WIDEST = 520;

    private final Texts texts;
    private final LineDrawer drawer;
    private final BlockingQueue<Sample> ready = new ArrayBlockingQueue<>(512);

    Samples(long seed, List<Typefaces.Face> faces, @Nullable Digits digits) {
        Random random = new Random(seed);
        texts = new Texts(random);
        drawer = new LineDrawer(random, faces, digits);
    }

    /** Begins to draw ahead. */
    void start() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            ready.put(make());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "samples");
        thread.setDaemon(true);
        thread.start();
    }

    Sample take() throws InterruptedException {
        return ready.take();
    }

    Sample make() {
        while (true) {
            String text = texts.next();
            BufferedImage image = drawer.draw(text);
            if (image == null) {
                continue;
            }
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            GreyImage grey = new GreyImage(image.getWidth(), image.getHeight(), 300, pixels);
            LineInput line = LineInput.of(grey, new Box(0, 0, grey.width(), grey.height()));
            int[] symbols = text.chars()
                    .map(c -> SymbolLattice.place((char) c))
                    .filter(p -> p > 0)
                    .toArray();
            if (line.width() <= WIDEST && line.width() / 4 >= symbols.length + repeats(symbols)) {
                return new Sample(line, symbols, text);
            }
        }
    }

    private static int repeats(int[] symbols) {
        int repeats = 0;
        for (int i = 1; i < symbols.length; i++) {
            repeats += symbols[i] == symbols[i - 1] ? 1 : 0;
        }
        return repeats;
    }
}
