package se.fvm.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fvm.reading.DocumentReading;

/** Finds the papers of a new reading among those of an earlier one: the same file, and the most pages in common. */
final class SamePapers {

    private SamePapers() {}

    private record Pair(int paper, Document known, double overlap) {}

    /** For each paper its earlier self, or null where it is new. */
    static List<@Nullable Document> find(List<DocumentReading> papers, List<Document> known) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            for (Document document : known) {
                double overlap = overlap(papers.get(i), document);
                if (overlap > 0) {
                    pairs.add(new Pair(i, document, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        List<@Nullable Document> same = new ArrayList<>(Collections.nCopies(papers.size(), null));
        for (Pair pair : pairs) {
            if (same.get(pair.paper()) == null && !same.contains(pair.known())) {
                same.set(pair.paper(), pair.known());
            }
        }
        return same;
    }

    /** Pages in common by pages that either has: 1 for the same pages, 0 for none in common. */
    private static double overlap(DocumentReading paper, Document known) {
        if (!Columns.cut(paper.attachment(), 2000).equals(known.attachment())) {
            return 0;
        }
        int common = Math.min(paper.lastPage(), known.lastPage()) - Math.max(paper.firstPage(), known.firstPage()) + 1;
        int all = Math.max(paper.lastPage(), known.lastPage()) - Math.min(paper.firstPage(), known.firstPage()) + 1;
        return Math.max(0, common) / (double) all;
    }
}
