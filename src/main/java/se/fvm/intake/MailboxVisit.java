package se.fvm.intake;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.ledger.MailboxPlace;

/**
 * One connection to one folder of the mailbox, for one thread. Mails are named by UID; no flag is touched, and neither
 * envelope nor body structure asked for, because one broken address would fail a whole list.
 */
final class MailboxVisit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxVisit.class);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final String address;
    private final long uidValidity;
    private final Map<Long, IMAPMessage> messages = new LinkedHashMap<>();

    MailboxVisit(IMAPStore store, IMAPFolder folder, String address) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.address = address;
        this.uidValidity = folder.getUIDValidity();
    }

    /**
     * What the server says of a mail.
     *
     * @param bytes its size (RFC822.SIZE)
     * @param internalDate when the server took it in (INTERNALDATE), or null where it does not say
     */
    record Details(long bytes, @Nullable Instant internalDate) {}

    /** The folder's name in the ledger, {@link MailboxSettings#address}. */
    String address() {
        return address;
    }

    /** When this changes, all UIDs of the folder mean other mails than before. */
    long uidValidity() {
        return uidValidity;
    }

    /** The place of a mail of this folder. */
    MailboxPlace place(long uid) {
        return new MailboxPlace(address, uidValidity, uid);
    }

    /** UIDs of all mails in the folder, rising. */
    List<Long> uids() throws MessagingException {
        messages.clear();
        for (Message message : folder.getMessagesByUID(1, UIDFolder.LASTUID)) {
            if (message != null && !message.isExpunged()) {
                messages.put(folder.getUID(message), (IMAPMessage) message);
            }
        }
        return List.copyOf(messages.keySet());
    }

    /**
     * Size and date of a mail of the last {@link #uids()}; asked for one by one, so that a mail about which the server
     * cannot answer fails alone.
     */
    Details details(long uid) throws MessagingException {
        IMAPMessage message = message(uid);
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(new Message[] {message}, profile);
        Date date = message.getReceivedDate();
        return new Details(message.getSize(), date == null ? null : date.toInstant());
    }

    /**
     * The raw bytes of a mail of the last {@link #uids()}; at least one.
     *
     * @throws MessageRemovedException if somebody has taken it away meanwhile
     * @throws MessagingException if the server does not hand it out; Angus Mail gives an empty stream for that
     */
    InputStream raw(long uid) throws MessagingException {
        PushbackInputStream raw = new PushbackInputStream(message(uid).getMimeStream());
        try {
            int first = raw.read();
            if (first < 0) {
                throw new MessagingException("the server gives no content for uid " + uid);
            }
            raw.unread(first);
            return raw;
        } catch (IOException e) {
            throw new MessagingException("the content of uid " + uid + " cannot be read", e);
        }
    }

    /** Whether the server can take a mail out of a folder without touching what others have marked there. */
    boolean canMove() throws MessagingException {
        return store.hasCapability("MOVE") || store.hasCapability("UIDPLUS");
    }

    /**
     * Moves a mail (RFC 6851), or copies, marks and expunges just this one (RFC 4315) where the server cannot move.
     *
     * @param target name of the folder, made if missing
     * @throws MessageRemovedException if somebody has taken the mail away meanwhile
     */
    void move(long uid, String target) throws MessagingException {
        Message[] one = {message(uid)};
        Folder to = store.getFolder(target);
        if (!to.exists() && !to.create(Folder.HOLDS_MESSAGES) && !to.exists()) {
            throw new MessagingException("the folder " + target + " is missing and cannot be made");
        }
        if (store.hasCapability("MOVE")) {
            folder.moveUIDMessages(one, to);
        } else {
            folder.copyUIDMessages(one, to);
            one[0].setFlag(Flags.Flag.DELETED, true);
            folder.expunge(one);
        }
        messages.remove(uid);
    }

    /** Whether the connection still holds. */
    boolean alive() {
        return folder.isOpen() && store.isConnected();
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException e) {
            LOG.debug("closing {}", address, e);
        }
        closeQuietly(store);
    }

    /** Whatever had to be done has been done; a connection that breaks while it is closed changes nothing. */
    static void closeQuietly(Store store) {
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debug("closing the connection to {}", store.getURLName(), e);
        }
    }

    private IMAPMessage message(long uid) throws MessageRemovedException {
        IMAPMessage message = messages.get(uid);
        if (message == null || message.isExpunged()) {
            throw new MessageRemovedException("uid " + uid + " is no longer in " + address);
        }
        return message;
    }
}
