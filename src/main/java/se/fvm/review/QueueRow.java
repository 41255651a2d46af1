package se.fvm.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, as the list shows it.
 *
 * @param what the paper, mail or agreement, in words
 * @param file name of the file, or the mail's subject; from outside, to be shown as text; may be empty
 * @param kinds what is open, in words, worst first
 * @param doubts what is uncertain, in words
 * @param municipality name, or null where it is not known
 * @param code the municipality's code, or null
 * @param since since when it waits
 * @param taken who has it before them, in words, or null
 * @param closable id of the deviation that can be closed by itself, being about no paper and no mail; or null
 */
record QueueRow(
        Cell severity,
        String what,
        String file,
        String link,
        List<String> kinds,
        List<String> doubts,
        @Nullable String municipality,
        @Nullable String code,
        String since,
        @Nullable String taken,
        @Nullable String closable) {}
