package se.fvm.fault;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import se.fvm.intake.Finding;
import se.fvm.intake.ImapProxy;
import se.fvm.intake.MailboxVerification;
import se.fvm.intake.Verification;
import se.fvm.ledger.Letter;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/**
 * The whole way of one mail: from a mail server through archive, ledger and reading to the letter that answers it. Trouble
 * comes on this way; in the end all must be as if it had not, or told.
 */
final class WayOfAMail implements AutoCloseable {

    /** A job of a node that died is taken by another after 20 seconds of silence; the rest is for a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String MAIL = "Received: from mx by mx; Wed, 15 Apr 2020 10:00:00 +0200\r\n"
            + "From: Registrator <" + WholeService.SENDER + ">\r\nTo: " + WholeService.OFFICE + "\r\n"
            + "Message-ID: <avrop-1@bollebygd.se>\r\nSubject: Avrop\r\n\r\nHej!\r\n";

    private final Path data;
    private final boolean report;
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });
    private final GreenMailUser office;
    private final ImapProxy imap;
    private final ImapProxy smtp;

    /** @param report whether the weekly report is sent too */
    WayOfAMail(Path data, boolean report) throws Exception {
        this.data = data;
        this.report = report;
        server.start();
        office = server.setUser(WholeService.OFFICE, WholeService.OFFICE, WholeService.PASSWORD);
        server.setUser(WholeService.SENDER, "hemligt");
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.UTF_8)));
        folder("INBOX").appendMessage(mail, new Flags(), new Date());
        imap = new ImapProxy(server.getImap().getPort());
        smtp = new ImapProxy(server.getSmtp().getPort());
    }

    ImapProxy imap() {
        return imap;
    }

    ImapProxy smtp() {
        return smtp;
    }

    /** A condition that holds for one command only. */
    static Predicate<String> once(Predicate<String> command) {
        boolean[] done = new boolean[1];
        return line -> {
            synchronized (done) {
                boolean now = !done[0] && command.test(line);
                done[0] |= now;
                return now;
            }
        };
    }

    /** Goes the whole way without trouble of the database; returns the durable steps on it. */
    List<String> go(int mailsOnAFullDisk) throws Exception {
        DurableSteps steps = new DurableSteps(Trouble.NONE);
        try (WholeService service = start(steps, mailsOnAFullDisk)) {
            await(service, () -> settled(service));
            check(service);
        }
        return steps.steps();
    }

    /** Goes it with trouble, and to its end by a node that was started anew where the first one died. */
    void go(Trouble trouble) throws Exception {
        DurableSteps steps = new DurableSteps(trouble);
        try (WholeService service = start(steps, 0)) {
            await(service, steps::happened);
            if (trouble.kind() == Trouble.Kind.LOSES_THE_DATABASE) {
                await(service, () -> settled(service));
                check(service);
                return;
            }
        }
        go(0);
    }

    /** Goes it in a process that is killed, and to its end in this one. */
    void goKilled(Trouble trouble) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledService.class.getName(),
                        data.toString(),
                        String.valueOf(imap.port()),
                        String.valueOf(smtp.port()),
                        String.valueOf(report),
                        trouble.kind().name(),
                        String.valueOf(trouble.step()),
                        String.valueOf(trouble.after()))
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        int status = process.waitFor();
        if (status != 128 + 9) {
            throw new AssertionError("the process was to be killed, and ended with " + status);
        }
        go(0);
    }

    private WholeService start(DurableSteps steps, int mailsOnAFullDisk) {
        return WholeService.start(data, imap.port(), smtp.port(), steps, mailsOnAFullDisk);
    }

    private void await(WholeService service, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        boolean met = condition.call();
                        if (!met) {
                            service.letters(report);
                        }
                        return met;
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "it does not end: " + folder("INBOX").getMessageCount() + " mails in the mailbox, in the ledger "
                            + service.bean(Mails.class).all() + ", letters "
                            + service.bean(Letters.class).latest(10),
                    e);
        }
    }

    private boolean settled(WholeService service) {
        List<Mail> mails = service.bean(Mails.class).all();
        List<Letter> letters = service.bean(Letters.class).latest(10);
        return folder("INBOX").getMessageCount() == 0
                && mails.size() == 1
                && mails.get(0).state() == MailState.FILED
                && letters.size() == (report ? 2 : 1)
                && letters.stream().allMatch(l -> l.state() == Letter.State.SENT || l.state() == Letter.State.SENDING);
    }

    /** What has to hold in the end. */
    private void check(WholeService service) throws Exception {
        List<Finding> findings =
                new ArrayList<>(service.bean(Verification.class).run());
        findings.addAll(service.bean(MailboxVerification.class).run());
        require(findings.isEmpty(), "verify finds " + findings);
        require(folder("Processed").getMessageCount() == 1, "the mail lies in Processed once");
        Mail mail = service.bean(Mails.class).all().get(0);
        require(service.bean(Mails.class).sightings(mail.id()).isEmpty(), "the mail counts once");
        for (Letter letter : service.bean(Letters.class).latest(10)) {
            int came = received(letter.recipients().get(0));
            boolean told = letter.state() == Letter.State.SENDING
                    && letter.ambiguous(Instant.now().plus(Duration.ofHours(2)));
            require(came == 1 || (came == 0 && told), letter.kind() + " came " + came + " times: " + letter);
        }
    }

    private int received(String address) throws Exception {
        int count = 0;
        for (MimeMessage letter : server.getReceivedMessages()) {
            if (letter.getAllRecipients()[0].toString().equals(address)) {
                count++;
            }
        }
        return count;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private MailFolder folder(String name) {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(office, name);
        if (folder == null) {
            throw new AssertionError("there is no folder " + name);
        }
        return folder;
    }

    @Override
    public void close() throws java.io.IOException {
        imap.close();
        smtp.close();
        server.stop();
    }
}
