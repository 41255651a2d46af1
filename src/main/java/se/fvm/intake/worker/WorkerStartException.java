package se.fvm.intake.worker;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No worker can be started; the message says what to do. */
public final class WorkerStartException extends IOException {

    private static final long serialVersionUID = 1L;

    WorkerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
