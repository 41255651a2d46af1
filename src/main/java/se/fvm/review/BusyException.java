package se.fvm.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Too much is asked for at once; the same request may work in a moment. */
class BusyException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
