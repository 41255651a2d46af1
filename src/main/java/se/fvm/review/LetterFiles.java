package se.fvm.review;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of letters and reports as answers. */
final class LetterFiles {

    /** The HTML of a report styles itself and holds its images; it may do nothing else. */
    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    private LetterFiles() {}

    /** A letter as it was or will be sent. */
    static ResponseEntity<byte[]> raw(long id, byte[] mail) {
        return save("brev-" + id + ".eml", MediaType.parseMediaType("message/rfc822"), mail);
    }

    /**
     * A form of a report.
     *
     * @param form {@code txt}, {@code html}, {@code xlsx} or {@code pdf}
     */
    static ResponseEntity<byte[]> report(String name, String form, byte[] content) {
        return switch (form) {
            case "html" ->
                ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .header("Content-Security-Policy", REPORT_POLICY)
                        .body(content);
            case "pdf" -> save(name + ".pdf", MediaType.APPLICATION_PDF, content);
            case "xlsx" ->
                save(
                        name + ".xlsx",
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                        content);
            default -> save(name + ".txt", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), content);
        };
    }

    private static ResponseEntity<byte[]> save(String name, MediaType type, byte[] content) {
        ContentDisposition save = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(content);
    }
}
