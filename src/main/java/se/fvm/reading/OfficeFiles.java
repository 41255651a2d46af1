package se.fvm.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.document.Item;
import se.fvm.document.OfficeText;

/** Files without pages. An editable file is no signed agreement: it is kept as another paper and flagged. */
final class OfficeFiles {

    /** Titles stand at the head of a text. */
    private static final int HEAD_LINES = 20;

    private static final List<String> NO_PAPERS = List.of(
            "text/", "message/", "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp");

    private final Titles titles;

    OfficeFiles(Titles titles) {
        this.titles = titles;
    }

    /** The reading of a file without pages; empty for what comes with mails and is no paper: texts, signatures. */
    Optional<DocumentReading> read(Item item) {
        boolean ornament = item.inline() && item.type().startsWith("image/");
        if (ornament || NO_PAPERS.stream().anyMatch(item.type()::startsWith)) {
            return Optional.empty();
        }
        Optional<Titles.Type> title = OfficeText.of(item).flatMap(this::title);
        if (title.isEmpty()) {
            return Optional.of(Unread.reading(item.name(), 1, 1, EnumSet.of(DeviationKind.UNSUPPORTED)));
        }
        boolean agreement = title.get() == Titles.Type.AGREEMENT;
        Set<DeviationKind> flags = agreement ? EnumSet.of(DeviationKind.DRAFT) : Set.of();
        PaperKind kind = agreement ? PaperKind.OTHER : title.get().kind();
        return Optional.of(Unread.reading(item.name(), 1, 1, flags).withKind(Fact.of(kind, 0.95)));
    }

    private Optional<Titles.Type> title(String text) {
        return text.lines()
                .filter(l -> !l.isBlank())
                .limit(HEAD_LINES)
                .map(titles::announcedBy)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
