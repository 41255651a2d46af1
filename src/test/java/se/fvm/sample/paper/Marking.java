package se.fvm.sample.paper;

/** How a paper says which options are called off. */
public enum Marking {
    PROSE,
    PROSE_NEGATED,
    LIST,
    TYPED_X,
    BRACKETS,
    CROSS,
    BOXES_ABREAST,
    YES_NO_BOXES,
    TICK,
    FILLED,
    CIRCLED,
    YES_NO_TYPED,
    YES_NO_HAND,
    STRUCK,
    NUMERAL,
    WORDS,
    HAND_WORDS,
    HIGHLIGHTED,
    DROPPED,
    NONE;

    /** Whether a pen makes the mark, so that a file made by a word processor cannot have it. */
    public boolean byPen() {
        return switch (this) {
            case CROSS,
                    BOXES_ABREAST,
                    YES_NO_BOXES,
                    TICK,
                    FILLED,
                    CIRCLED,
                    YES_NO_HAND,
                    NUMERAL,
                    HAND_WORDS,
                    HIGHLIGHTED,
                    DROPPED,
                    STRUCK -> true;
            default -> false;
        };
    }

    /** Whether each option has one box to mark. */
    boolean inBoxes() {
        return this == TYPED_X || this == CROSS || this == TICK || this == FILLED;
    }

    public String tag() {
        return "options-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
