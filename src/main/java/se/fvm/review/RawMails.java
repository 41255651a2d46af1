package se.fvm.review;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fvm.intake.Archive;
import se.fvm.ledger.Mail;

/** Mails as they came, to save: never shown by the browser, and under a name of our own. */
@Component
class RawMails {

    private static final Logger LOG = LoggerFactory.getLogger(RawMails.class);

    private final Archive archive;

    RawMails(Archive archive) {
        this.archive = archive;
    }

    /**
     * The answer that sends a mail.
     *
     * @throws NotFoundException if the archive has lost it
     */
    ResponseEntity<Resource> download(Mail mail) {
        Path file = archive.file(mail.sha256());
        if (!Files.isRegularFile(file)) {
            LOG.error("Mail {} is not in the archive: {}", mail.id(), file);
            throw new NotFoundException();
        }
        ContentDisposition save = ContentDisposition.attachment()
                .filename("mejl-" + mail.id() + ".eml")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(new FileSystemResource(file));
    }
}
