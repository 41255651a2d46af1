package se.fvm.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.Item;

/** Files of office programs. An editable file is no signed agreement: it is kept as another paper and flagged. */
final class OfficeFiles {

    OfficeFiles(Titles titles) {}

    Optional<DocumentReading> read(Item item) {
        if (item.type().startsWith("text/")) {
            return Optional.empty();
        }
        Set<DeviationKind> flags = EnumSet.of(DeviationKind.UNSUPPORTED);
        return Optional.of(Unread.reading(item.name(), 1, 1, flags));
    }
}
