package se.fvm.cli;

import org.jspecify.annotations.Nullable;

/** A command could not do its work, though it was called rightly. The message says why and what to do. */
class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
