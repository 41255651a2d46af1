package se.fvm.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Submission;

/**
 * A paper of a mail: what was read of it, and what a person said.
 *
 * @param id stays the same when the mail is read again
 * @param reading the reading that this speaks of, the latest
 * @param position its place among the reading's documents, from 0; -1 where the latest reading did not find it and only
 *     a person's decision keeps it
 * @param attachment name of the file that holds its first page
 * @param contentDigest the same for the same pages of the same bytes, empty where it is not known
 * @param redrawn whether a person has said where it begins and ends; then first and last page are the person's
 * @param read the facts as the machine read them
 * @param readFlags deviations that the reading found
 * @param flags deviations that are open on it: found by the reading or by comparison, and not accepted by a person
 * @param needsReview whether the reading wants a person to look
 * @param decisionOrNull a person's word that stands, or null
 * @param arrived when its mail arrived
 * @param recorded since when this reading of it is known
 */
public record Document(
        long id,
        long mail,
        long reading,
        int position,
        String attachment,
        int firstPage,
        int lastPage,
        String contentDigest,
        boolean redrawn,
        Facts read,
        Set<DeviationKind> readFlags,
        Set<DeviationKind> flags,
        boolean needsReview,
        @Nullable Decision decisionOrNull,
        Instant arrived,
        Instant recorded) {

    public Document {
        readFlags = copy(readFlags);
        flags = copy(flags);
    }

    private static Set<DeviationKind> copy(Set<DeviationKind> kinds) {
        return kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decisionOrNull);
    }

    /** The facts as they stand: a person's, else the machine's. */
    public Facts facts() {
        return decisionOrNull == null ? read : decisionOrNull.facts();
    }

    /** Whether a person has said that it does not count. */
    public boolean rejected() {
        return decisionOrNull != null && !decisionOrNull.kind().counts();
    }

    /** Whether nobody has to look at it any more. */
    public boolean settled() {
        return rejected() || (vouchedFor() && flags.stream().noneMatch(DeviationKind::needsPerson));
    }

    private boolean vouchedFor() {
        return decisionOrNull != null || !(needsReview || redrawn);
    }

    /** Changes whenever the paper is read, divided or decided on anew: what a person had before them. */
    public String version() {
        return reading + "-" + (decisionOrNull == null ? 0 : decisionOrNull.id()) + "-" + firstPage + "-" + lastPage;
    }

    /** As the rules of the campaign see it. */
    Submission submission() {
        Facts facts = facts();
        return new Submission(
                id,
                mail,
                arrived,
                facts.kind(),
                facts.agreement(),
                facts.municipality(),
                facts.options(),
                facts.optionsStated(),
                facts.signed(),
                facts.signedOn(),
                vouchedFor(),
                readFlags,
                decisionOrNull == null ? Set.of() : decisionOrNull.accepted(),
                redrawn ? "" : contentDigest);
    }
}
