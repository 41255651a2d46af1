package se.fvm.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.MailHead;

/**
 * What the machine reads of one mail or bare file.
 *
 * @param source its name for people
 * @param headOrNull the mail's head, or null for a bare file
 * @param attachments every file found, in the order of the mail
 * @param documents the papers found, in the order of the mail
 * @param flags deviations of the mail as a whole
 * @param needsReview whether a person has to look at the mail as a whole
 */
public record MailReading(
        String source,
        @Nullable MailHead headOrNull,
        List<ReadFile> attachments,
        List<DocumentReading> documents,
        Set<DeviationKind> flags,
        boolean needsReview) {

    public MailReading {
        attachments = List.copyOf(attachments);
        documents = List.copyOf(documents);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    public Optional<MailHead> head() {
        return Optional.ofNullable(headOrNull);
    }

    /**
     * One file of the mail and what became of it.
     *
     * @param name decoded name with containers in front
     * @param type media type from the bytes
     * @param bytes size in bytes
     * @param sha256 of its content, hexadecimal
     * @param pages number of pages, 0 where it has none
     * @param flags why it could not be read, if so
     * @param givenUpOrNull at which limit reading it was given up, or null
     */
    public record ReadFile(
            String name,
            String type,
            long bytes,
            String sha256,
            int pages,
            Set<DeviationKind> flags,
            @Nullable GivenUp givenUpOrNull) {}
}
