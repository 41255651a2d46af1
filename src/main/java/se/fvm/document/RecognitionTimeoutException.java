package se.fvm.document;

import java.time.Duration;

/** Recognising a page was given up at the limit of time. The message is for the log, never for a page or a letter. */
public class RecognitionTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecognitionTimeoutException(Duration limit) {
        super("recognising the text took longer than " + limit.toSeconds() + " s");
    }
}
