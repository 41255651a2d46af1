package se.fvm.sample.paper;

/** How a paper says which options are called off. */
public enum Marking {
    PROSE,
    LIST,
    TYPED_X,
    BRACKETS,
    CROSS,
    TICK,
    FILLED,
    CIRCLED,
    YES_NO_TYPED,
    YES_NO_HAND,
    STRUCK,
    NUMERAL,
    WORDS,
    NONE;

    public String tag() {
        return "options-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
