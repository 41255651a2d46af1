package se.fvm.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

/** Papers of which nothing can be read are kept and put before a person. */
final class Unread {

    /** Below this share of surely recognised letters a paper counts as illegible. */
    private static final double LEGIBLE = 0.35;

    private Unread() {}

    /** The reading of a paper on which there is nothing to read: blank pages only, or nothing legible. */
    static Optional<DocumentReading> of(Paper paper) {
        boolean text = paper.rows().mapToInt(r -> r.squeezed().length()).sum() >= 20;
        boolean legible = paper.sheets().stream().anyMatch(s -> s.legibility() >= LEGIBLE);
        if (!paper.blank() && text && legible) {
            return Optional.empty();
        }
        return Optional.of(
                reading(paper.attachment(), paper.firstPage(), paper.lastPage(), EnumSet.of(DeviationKind.UNREADABLE)));
    }

    /** A paper whose facts nobody knows, with the reason. */
    static DocumentReading reading(String attachment, int firstPage, int lastPage, Set<DeviationKind> flags) {
        return new DocumentReading(
                attachment,
                firstPage,
                lastPage,
                List.of(),
                Fact.of(PaperKind.OTHER, 0.5),
                Fact.of(null, 0.5),
                Fact.of(null, 0.5),
                Fact.of(null, 0.5),
                Fact.of(false, 0.5),
                Fact.of(null, 0.5),
                null,
                flags,
                flags.stream().anyMatch(DeviationKind::needsPerson),
                List.of());
    }
}
