package se.fvm.intake;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.UnknownHostException;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** The IMAP server of the settings. Every visit is a connection of its own, so nothing stale is ever used. */
final class Mailbox {

    private final MailboxSettings settings;
    private final @Nullable AccessTokens tokens;

    Mailbox(MailboxSettings settings) {
        this.settings = settings;
        this.tokens = settings.oauth2() == null ? null : new AccessTokens(settings.oauth2(), settings.timeout());
    }

    /** Opens a folder to move mails out of it. */
    MailboxVisit visit(String folder) throws MailboxException {
        return open(folder, Folder.READ_WRITE);
    }

    /** Opens a folder only to look; nothing in it can be changed, not even what the server counts as recent. */
    MailboxVisit look(String folder) throws MailboxException {
        return open(folder, Folder.READ_ONLY);
    }

    /** Whether there is such a folder. */
    boolean has(String folder) throws MailboxException {
        IMAPStore store = connect();
        try {
            return store.getFolder(folder).exists();
        } catch (MessagingException e) {
            throw explain(e);
        } finally {
            MailboxVisit.closeQuietly(store);
        }
    }

    private MailboxVisit open(String name, int mode) throws MailboxException {
        IMAPStore store = connect();
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            folder.open(mode);
            return new MailboxVisit(store, folder, settings.address(name));
        } catch (MessagingException e) {
            MailboxVisit.closeQuietly(store);
            throw e instanceof FolderNotFoundException
                    ? new MailboxException(settings + " has no folder " + name + ": check fvm.mailbox.folder", e)
                    : explain(e);
        }
    }

    private IMAPStore connect() throws MailboxException {
        String secret = tokens == null ? settings.password() : tokens.fetch();
        try {
            IMAPStore store = (IMAPStore) Session.getInstance(properties()).getStore(protocol());
            store.connect(settings.host(), settings.effectivePort(), settings.username(), secret);
            return store;
        } catch (MessagingException e) {
            throw explain(e);
        }
    }

    private String protocol() {
        return settings.tls() == MailboxSettings.Tls.TLS ? "imaps" : "imap";
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        String timeout = Long.toString(settings.timeout().toMillis());
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        // Reading a mail must not mark it as read in a mailbox that people share.
        properties.setProperty(prefix + "peek", "true");
        // In parts of 16 KB, the default, a large mail takes hundreds of times as long.
        properties.setProperty(prefix + "partialfetch", "false");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.tls() == MailboxSettings.Tls.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (settings.auth() == MailboxSettings.Auth.OAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private MailboxException explain(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            String check = settings.auth() == MailboxSettings.Auth.OAUTH2
                    ? "check fvm.mailbox.username and what the token is allowed to do"
                    : "check fvm.mailbox.username and fvm.mailbox.password";
            return new MailboxException("the mail server does not let " + settings + " in: " + check, e);
        }
        if (causedBy(e, SSLException.class)) {
            return new MailboxException(
                    "no protected connection to " + settings
                            + ": check that the server's certificate is valid for fvm.mailbox.host, and fvm.mailbox.tls",
                    e);
        }
        if (causedBy(e, UnknownHostException.class)) {
            return new MailboxException("there is no server " + settings.host() + ": check fvm.mailbox.host", e);
        }
        return new MailboxException(
                "cannot work with the mail server at " + settings + " (" + e.getMessage()
                        + "): check that it runs, and fvm.mailbox.host, .port and .tls",
                e);
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
