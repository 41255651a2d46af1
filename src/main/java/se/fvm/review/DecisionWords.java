package se.fvm.review;

import java.util.Locale;
import se.fvm.ledger.Decision;

/** What a person said, as the message file names it. */
final class DecisionWords {

    private DecisionWords() {}

    static String key(Decision.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
