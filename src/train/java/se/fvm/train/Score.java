package se.fvm.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.fvm.document.HandwritingNet;
import se.fvm.document.SymbolLattice;

/** How well written weights read lines in faces that were not taught. */
final class Score {

    private Score() {}

    static void print(Path weights, List<Samples.Sample> test) throws IOException {
        HandwritingNet net;
        try (InputStream in = Files.newInputStream(weights)) {
            net = HandwritingNet.read(in);
        }
        int wrong = 0;
        int all = 0;
        int lines = 0;
        StringBuilder shown = new StringBuilder();
        long began = System.nanoTime();
        for (Samples.Sample sample : test) {
            String read = net.read(sample.line()).best().replace(" ", "");
            String truth = truth(sample);
            int edits = edits(read, truth);
            wrong += edits;
            all += truth.length();
            lines += edits == 0 ? 1 : 0;
            if (edits > 0 && shown.length() < 300) {
                shown.append(truth).append(" -> ").append(read).append("; ");
            }
        }
        System.out.printf(
                "   held-out faces: %.1f %% of symbols wrong, %.1f %% of lines right, %.1f ms a line; %s%n",
                100.0 * wrong / all,
                100.0 * lines / test.size(),
                (System.nanoTime() - began) / 1e6 / test.size(),
                shown);
    }

    private static String truth(Samples.Sample sample) {
        StringBuilder out = new StringBuilder();
        for (int symbol : sample.symbols()) {
            out.append(SymbolLattice.SYMBOLS.charAt(symbol - 1));
        }
        return out.toString().replace(" ", "");
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int next = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
