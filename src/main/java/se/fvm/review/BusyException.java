package se.fvm.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too much is asked for at once; the same request may work in a moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
