package se.fvm.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is nothing by the name or number that was asked for. */
class NotFoundException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    NotFoundException() {
        super(HttpStatus.NOT_FOUND);
    }
}
