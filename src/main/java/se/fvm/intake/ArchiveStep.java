package se.fvm.intake;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;

/** From the mailbox to the archive: raw bytes, nothing parsed. */
class ArchiveStep {

    private final Archive archive;
    private final long limit;

    ArchiveStep(Archive archive, long limit) {
        this.archive = archive;
        this.limit = limit;
    }

    /**
     * Archives a mail.
     *
     * @throws TooLargeException if the server says that it is larger than the limit; it is not fetched then
     * @throws ArchiveException if the archive cannot be written
     * @throws MessagingException if the server does not hand it out
     */
    public ArchivedMail archive(MailboxMail mail) throws TooLargeException, IOException, MessagingException {
        MailboxVisit.Details details = mail.details();
        if (details.bytes() > limit) {
            throw new TooLargeException(details.bytes(), limit);
        }
        try (InputStream raw = mail.raw()) {
            return new ArchivedMail(mail, archive.keep(raw), details.internalDate());
        } catch (OutOfMemoryError e) {
            throw new MessagingException(
                    details.bytes() + " bytes do not fit into memory; give the service more", new IOException(e));
        }
    }
}
