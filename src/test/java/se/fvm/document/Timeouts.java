package se.fvm.document;

import java.time.Duration;

/** What happens when a limit of time is reached, for tests of those who meet it. */
public final class Timeouts {

    private Timeouts() {}

    /** Recognising a page was given up. */
    public static RecognitionTimeoutException ofRecognition() {
        return new RecognitionTimeoutException(Duration.ofMinutes(2));
    }
}
