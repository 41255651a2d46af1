package se.fvm.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import se.fvm.calloff.PaperKind;
import se.fvm.calloff.Submission;

/** Turns what was read into what the rules of the campaign compare. */
public final class Submissions {

    private Submissions() {}

    /**
     * The papers of a mail, in the order of the reading.
     *
     * @param mail identifies the mail
     * @param firstId id of the first paper; the others follow
     */
    public static List<Submission> of(MailReading reading, long mail, long firstId, Instant arrived) {
        List<Submission> submissions = new ArrayList<>();
        for (DocumentReading document : reading.documents()) {
            SortedSet<Integer> options = document.options().value();
            submissions.add(new Submission(
                    firstId + submissions.size(),
                    mail,
                    arrived,
                    document.kind().value() == null
                            ? PaperKind.OTHER
                            : document.kind().value(),
                    document.agreement().value(),
                    document.municipality().value(),
                    options == null ? new TreeSet<>() : options,
                    options != null,
                    Boolean.TRUE.equals(document.signed().value()),
                    document.signedOn().value(),
                    !document.needsReview(),
                    document.flags(),
                    Set.of(),
                    contentDigest(reading, document)));
        }
        return submissions;
    }

    /** The same for the same pages of files with the same bytes; empty where a file's digest is not known. */
    public static String contentDigest(MailReading reading, DocumentReading document) {
        List<String> digests = Stream.concat(Stream.of(document.attachment()), document.alsoIn().stream())
                .flatMap(name -> reading.attachments().stream()
                        .filter(file -> file.name().equals(name))
                        .map(MailReading.ReadFile::sha256))
                .toList();
        if (digests.isEmpty()) {
            return "";
        }
        String key = String.join(" ", digests) + " " + document.firstPage() + "-" + document.lastPage();
        return DigestUtils.sha256Hex(key);
    }
}
