package se.fvm.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fvm.ledger.Claim;
import se.fvm.ledger.Deviation;

/**
 * Something that waits for a person: a paper, a mail, or an agreement of a municipality, with all that is open on it.
 *
 * @param subject names it, such as {@code document 17}; the same as in a {@link Claim}
 * @param document the paper, or null
 * @param mail the mail, or null
 * @param open what is open on it, worst first; empty for one that is merely not settled
 * @param claimOrNull who has it before them, or null
 */
record QueueItem(
        String subject,
        @Nullable Long document,
        @Nullable Long mail,
        List<Deviation> open,
        @Nullable Claim claimOrNull) {

    static String ofDocument(long id) {
        return "document " + id;
    }

    static String ofMail(long id) {
        return "mail " + id;
    }

    /** Where it is decided on. */
    String link() {
        if (document != null) {
            return OverviewCells.documentLink(document);
        }
        return mail != null ? "/post/" + mail : DeviationViews.link(open.get(0));
    }

    /** Whether it holds something back until a person has looked. */
    boolean needsPerson() {
        return open.isEmpty() || open.stream().anyMatch(d -> d.kind().needsPerson());
    }

    boolean takenByOther(String who) {
        return claimOrNull != null && !claimOrNull.who().equals(who);
    }
}
