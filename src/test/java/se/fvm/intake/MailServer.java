package se.fvm.intake;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A real IMAP server with one mailbox. */
final class MailServer implements AutoCloseable {

    static final String USER = "fvm@example.org";
    static final String PASSWORD = "hemligt";

    private GreenMail greenMail;
    private GreenMailUser user;

    MailServer() {
        this(ServerSetup.PROTOCOL_IMAP);
    }

    MailServer(String protocol) {
        start(new ServerSetup(0, "127.0.0.1", protocol).dynamicPort());
    }

    private void start(ServerSetup setup) {
        greenMail = new GreenMail(setup);
        greenMail.start();
        user = greenMail.setUser(USER, USER, PASSWORD);
    }

    /** Stops the server; its mails are gone with it. */
    void stop() {
        greenMail.stop();
    }

    /** Starts an empty server where the stopped one was. */
    void startAgain(int port) {
        start(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    }

    int port() {
        return greenMail.getImap() == null
                ? greenMail.getImaps().getPort()
                : greenMail.getImap().getPort();
    }

    void password(String password) {
        user.setPassword(password);
    }

    /** A plain mail; those with the same subject are the same, byte for byte. */
    static String mail(String subject) {
        return "Received: from mail.example.com by mail.example.org; Wed, 15 Apr 2020 10:00:00 +0200\r\n"
                + "Date: Wed, 15 Apr 2020 09:59:00 +0200\r\nFrom: Registrator <Registrator@example.com>\r\n"
                + "Message-ID: <" + subject.replace(' ', '.') + "@example.com>\r\n"
                + "Subject: " + subject + "\r\n\r\nHej,\r\nhär kommer avtalen.\r\n";
    }

    void deliver(String raw) throws MessagingException {
        deliver("INBOX", raw);
    }

    void deliver(String folder, String raw) throws MessagingException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        folder(folder).appendMessage(message, new Flags(), new Date());
    }

    /** Subjects of the mails in a folder, in their order. */
    List<String> subjects(String folder) throws MessagingException {
        MailFolder found = greenMail.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null
                ? List.of()
                : found.getMessages().stream()
                        .map(m -> {
                            try {
                                return m.getMimeMessage().getSubject();
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toList();
    }

    MailFolder folder(String name) {
        return greenMail.getManagers().getImapHostManager().getFolder(user, name);
    }

    void makeFolder(String name) throws Exception {
        greenMail.getManagers().getImapHostManager().createMailbox(user, name);
    }

    void renameFolder(String name, String other) throws Exception {
        greenMail.getManagers().getImapHostManager().renameMailbox(user, name, other);
    }

    void deleteFolder(String name) throws Exception {
        greenMail.getManagers().getImapHostManager().deleteMailbox(user, name);
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
