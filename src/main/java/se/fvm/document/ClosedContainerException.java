package se.fvm.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A container that is whole but is kept closed. */
final class ClosedContainerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final @Nullable Problem problem;

    /**
     * A container kept closed.
     *
     * @param type the media type to keep it under
     * @param problem why, or null where there is nothing in it to read
     */
    ClosedContainerException(String type, @Nullable Problem problem, String message) {
        super(message);
        this.type = type;
        this.problem = problem;
    }

    String type() {
        return type;
    }

    @Nullable
    Problem problem() {
        return problem;
    }
}
