package se.fvm.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A mail server within the demo's process, on loopback only: the office's mailbox with the sample mails in it, and SMTP. */
final class DemoMailServer implements AutoCloseable {

    static final String ADDRESS = "fvm@vgr.example";
    static final String PASSWORD = "demo";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });

    private final int mails;

    /** Starts the server with the mails of a folder in the mailbox. */
    DemoMailServer(Path folder) throws IOException {
        server.start();
        try {
            GreenMailUser office = server.getUserManager().createUser(ADDRESS, ADDRESS, PASSWORD);
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(office);
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
            }
            for (Path file : files) {
                try (InputStream raw = Files.newInputStream(file)) {
                    inbox.appendMessage(
                            new MimeMessage(Session.getInstance(new Properties()), raw), new Flags(), new Date());
                }
            }
            mails = files.size();
        } catch (UserException | FolderException | MessagingException e) {
            throw new IOException("the sample mails of " + folder + " cannot be put into the mailbox", e);
        }
    }

    int mails() {
        return mails;
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
