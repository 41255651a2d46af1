package se.fvm.review;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Samples;

/**
 * Draws papers that were settled without a person. Whether a paper is drawn follows from a digest of its number, so that
 * every paper has the same chance, nobody chooses, and drawing twice draws the same.
 */
@Component
@ConditionalOnWebApplication
class SampleDraw {

    private final Documents documents;
    private final Samples samples;
    private final SampleSettings settings;

    SampleDraw(Documents documents, Samples samples, SampleSettings settings) {
        this.documents = documents;
        this.samples = samples;
        this.settings = settings;
    }

    /** Draws from all that is settled by now. */
    void draw(Instant now) {
        Set<Long> drawn = new HashSet<>(samples.drawn());
        List<Long> more = documents.agreementsAsOf(now).stream()
                .filter(d -> d.settled() && d.decision().isEmpty())
                .map(Document::id)
                .filter(id -> !drawn.contains(id) && chosen(id, settings.share()))
                .toList();
        samples.draw(more);
    }

    static boolean chosen(long document, double share) {
        byte[] digest = DigestUtils.sha256("sample " + document);
        double place = (ByteBuffer.wrap(digest).getInt() & 0xffff_ffffL) / 4_294_967_296.0;
        return place < share;
    }

    /**
     * The greatest error rate that would still show so few errors in one of twenty samples.
     *
     * @return the upper end of the one-sided 95 per cent interval of Wilson (1927), from 0 to 1
     */
    static double upperBound(int wrong, int checked) {
        double z = 1.6449;
        double rate = (double) wrong / checked;
        double spread = z * Math.sqrt(rate * (1 - rate) / checked + z * z / (4.0 * checked * checked));
        return Math.min(1, (rate + z * z / (2.0 * checked) + spread) / (1 + z * z / checked));
    }
}
