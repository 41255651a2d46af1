package se.fvm.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A document as a page shows it.
 *
 * @param title what it is and whose, in words
 * @param attachment name of the file that holds it; from outside, to be shown as text
 * @param firstPage 1-based, within the attachment
 * @param lastPage 1-based, within the attachment
 * @param pageCount how many pages it has in all files; they are numbered from 1
 * @param facts in the order of a form
 * @param flags deviations seen while reading, in words
 * @param decision what a person decided, or null
 */
record DocumentView(
        long id,
        long mail,
        String title,
        String attachment,
        List<String> alsoIn,
        int firstPage,
        int lastPage,
        int pageCount,
        Cell state,
        List<FactView> facts,
        List<Cell> flags,
        @Nullable DecisionView decision) {

    /** The facts with those first that are least sure, once a person has decided in the order of a form. */
    public List<FactView> factsInDoubt() {
        return decision != null
                ? facts
                : facts.stream()
                        .sorted(Comparator.comparingDouble(f -> f.tone().equals("good") ? 1 : f.probability()))
                        .toList();
    }

    /** The numbers of its pages. */
    public List<Integer> pages() {
        return IntStream.rangeClosed(1, pageCount).boxed().toList();
    }

    /**
     * One fact as read.
     *
     * @param number by which list and image refer to each other
     * @param name its name in the ledger
     * @param label its name in Swedish
     * @param words the value as read, in Swedish
     * @param confidence in per cent, such as {@code 97 %}; empty where it is not known
     * @param probability the same from 0 to 1; 1 where it is not known
     * @param tone {@code good}, {@code warn} or {@code bad}, by how sure it is
     * @param others runners-up, most probable first
     * @param decided what a person says instead, or null where it agrees or nobody has decided
     */
    record FactView(
            int number,
            String name,
            String label,
            String words,
            String confidence,
            double probability,
            String tone,
            List<OtherView> others,
            @Nullable String decided,
            List<EvidenceView> evidence) {}

    /**
     * What a fact might be instead.
     *
     * @param value as the form sends it
     */
    record OtherView(String value, String words, String confidence) {}

    /**
     * Where a fact was seen.
     *
     * @param page 0 outside the pages
     * @param where the page, or the sender, subject or file name, in words
     * @param text what stands there; from outside, to be shown as text
     */
    record EvidenceView(int page, String where, String text, String confidence) {}

    record DecisionView(long id, String words, String by, String at, String reason) {}
}
