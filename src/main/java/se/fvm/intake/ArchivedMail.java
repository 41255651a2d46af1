package se.fvm.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the mailbox that lies in the archive.
 *
 * @param mail the mail in the mailbox
 * @param archived the same in the archive
 * @param internalDate when the mail server took it in, or null
 */
record ArchivedMail(
        MailboxMail mail, Archived archived, @Nullable Instant internalDate) {}
