package se.fvm.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a paper shows besides the paper itself.
 *
 * @param number the page that is seen, from 1
 * @param shown name of the fact whose evidence stands out, or empty
 * @param form the fields as they stand, or as the person left them
 * @param refused why what was sent was not entered, or null
 * @param changes what has changed since the person saw the paper
 * @param taken who has the paper before them, in words; null if nobody else has
 * @param following the paper that could be joined to this one, in words; null if there is none
 * @param divisible pages of the file at which another paper could begin
 * @param notes what somebody wanted remembered, in words
 * @param queued whether the paper waits for a decision
 */
record ReviewPage(
        int number,
        String shown,
        DocumentForm form,
        @Nullable String refused,
        List<Change> changes,
        @Nullable String taken,
        @Nullable String following,
        List<Integer> divisible,
        List<NoteView> notes,
        boolean queued) {

    /** A fact that is another one than the person saw. */
    record Change(String label, String seen, String now) {}

    record NoteView(String by, String at, String text) {}
}
