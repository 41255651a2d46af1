package se.fvm.reading;

import java.util.Optional;

/** One way in which a list may show which of its options are chosen. */
interface MarkingWay {

    /** What the marks say, if the list is marked in this way. */
    Optional<Marks> read(OptionList list);
}
