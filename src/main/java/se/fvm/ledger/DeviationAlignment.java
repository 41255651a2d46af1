package se.fvm.ledger;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.fvm.calloff.DeviationKind;

/** Opens and closes deviations so that those that are open are those that are found. */
@Service
class DeviationAlignment {

    private final DeviationRows rows;

    DeviationAlignment(DeviationRows rows) {
        this.rows = rows;
    }

    /**
     * Aligns what is open on one paper or mail.
     *
     * @param found what is found
     * @param open what is open now
     * @param happened since when what is found is so
     * @param recorded when we knew; a deviation ends no earlier than it began
     * @return whether anything was opened or closed
     */
    boolean align(
            DeviationRows.Subject subject,
            Map<DeviationKind, DeviationRows.Found> found,
            List<Deviation> open,
            String evidence,
            Instant happened,
            Instant recorded) {
        Set<DeviationKind> standing = EnumSet.noneOf(DeviationKind.class);
        boolean changed = false;
        for (Deviation deviation : open) {
            if (found.containsKey(deviation.kind())) {
                standing.add(deviation.kind());
            } else {
                changed |= end(deviation, recorded);
            }
        }
        for (DeviationRows.Found each : found.values()) {
            if (standing.add(each.kind())) {
                rows.open(subject, each, evidence, happened, recorded);
                changed = true;
            }
        }
        return changed;
    }

    boolean end(Deviation deviation, Instant recorded) {
        return rows.close(Long.parseLong(deviation.id()), "", "", later(recorded, deviation.recorded()));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
