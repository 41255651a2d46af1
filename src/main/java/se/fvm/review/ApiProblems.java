package se.fvm.review;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers failed requests of other programs with problem details (RFC 9457). The texts are ours: an exception's own
 * text never leaves the service. What fails on a page is left to the error pages.
 */
@ControllerAdvice
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw failure;
        }
        HttpStatusCode status = status(failure);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail(status)));
    }

    private static HttpStatusCode status(Exception failure) {
        if (failure instanceof MethodArgumentTypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (failure instanceof ErrorResponse answer) {
            return answer.getStatusCode();
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "A parameter is missing or cannot be understood; /v3/api-docs describes them.";
            case 404 -> "There is nothing here by this name or number.";
            case 405 -> "Only GET is supported.";
            case 503 -> "Too much is asked for at once; try again in a moment.";
            default ->
                status.is4xxClientError()
                        ? "The request cannot be answered as it is."
                        : "Something went wrong; the service's log says what.";
        };
    }
}
