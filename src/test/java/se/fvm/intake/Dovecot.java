package se.fvm.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Dovecot (2.3, as in Debian 12 and Ubuntu) on a loopback port, with one mailbox in a folder of its own. */
final class Dovecot implements AutoCloseable {

    static final String USER = "fvm";
    static final String PASSWORD = "hemligt";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

    private final Path folder;
    private final Path maildir;
    private final int port;
    private final Process process;

    Dovecot(Path folder) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("this test needs " + PROGRAM + ": install the package dovecot-imapd");
        }
        this.folder = folder;
        this.maildir = folder.resolve("Maildir");
        this.port = freePort();
        for (String name : List.of("new", "cur", "tmp")) {
            Files.createDirectories(maildir.resolve(name));
        }
        Path configuration = Files.writeString(folder.resolve("dovecot.conf"), configuration());
        this.process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dovecot.out").toFile())
                .start();
        IntakeService.eventually(this::answers);
    }

    int port() {
        return port;
    }

    /** Puts a mail into INBOX, as a delivery agent does. */
    void deliver(Path mail) throws IOException {
        Path temporary = Files.copy(mail, maildir.resolve("tmp").resolve(mail.getFileName()));
        own(temporary);
        Files.move(temporary, maildir.resolve("new").resolve(mail.getFileName()));
    }

    /** Gives the mailbox to whom Dovecot reads it as. */
    void ready() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> path.startsWith(maildir)).forEach(Dovecot::own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many mails lie in a folder. */
    long count(String name) throws IOException {
        Path in = name.equals("INBOX") ? maildir : maildir.resolve("." + name);
        long count = 0;
        for (String part : List.of("new", "cur")) {
            if (Files.isDirectory(in.resolve(part))) {
                try (Stream<Path> mails = Files.list(in.resolve(part))) {
                    count += mails.count();
                }
            }
        }
        return count;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Dovecot has ended; see " + folder.resolve("dovecot.out"));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException e) {
            return false;
        }
    }

    private String configuration() {
        String user = root() ? "nobody" : System.getProperty("user.name");
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                default_internal_user = %2$s
                default_internal_group = %3$s
                default_login_user = %2$s
                first_valid_uid = 1
                first_valid_gid = 1
                mail_location = maildir:%1$s/Maildir
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %4$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                namespace inbox {
                  inbox = yes
                }
                passdb {
                  driver = static
                  args = password=%5$s
                }
                userdb {
                  driver = static
                  args = uid=%2$s gid=%3$s home=%1$s/home
                }
                """.formatted(folder, user, group(user), port, PASSWORD);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String group(String user) {
        try {
            Process id = new ProcessBuilder("id", "-gn", user).start();
            String group = new String(id.getInputStream().readAllBytes()).strip();
            id.waitFor(10, TimeUnit.SECONDS);
            return group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Dovecot reads no mail as root. */
    private static void own(Path path) {
        if (root()) {
            try {
                Files.setOwner(
                        path,
                        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
