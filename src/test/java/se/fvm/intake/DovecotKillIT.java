package se.fvm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged service on a real Dovecot, killed three times on its way through the mailbox: every mail must be there
 * once. Other mails, and more of them, can be given: {@code -Dkill.mails=FOLDER -Dkill.count=60}.
 */
class DovecotKillIT {

    private static final Path JAR = Path.of("target", "fvm-intake.jar");
    private static final Path MAILS = Path.of(System.getProperty("kill.mails", "samples/mails"));
    private static final int COUNT = Integer.getInteger("kill.count", 12);

    @TempDir
    Path folder;

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "killed three times on the way through a mailbox of a real server")
    void noMailIsLostOrCountedTwiceWhenTheServiceIsKilled() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Path> mails = mails();
        Set<String> expected = new TreeSet<>();
        try (Dovecot dovecot = new Dovecot(Files.createDirectory(folder.resolve("dovecot")));
                ImapProxy slow = new ImapProxy(dovecot.port())) {
            for (Path mail : mails) {
                dovecot.deliver(mail);
                expected.add(sha256(mail));
            }
            dovecot.ready();
            // Slow enough for the kills to fall where they are meant to.
            slow.delay(command -> command.contains("BODY") || command.startsWith("MOVE") ? 30 : 0);

            for (int killAt : List.of(1, COUNT / 3, COUNT - 2)) {
                Process service = serve(slow.port());
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> archived().size() >= killAt || !service.isAlive());
                assertThat(service.isAlive()).as("the service runs").isTrue();
                service.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
                log("killed with " + archived().size() + " archived, " + dovecot.count("Processed") + " moved");
            }
            Process service = serve(slow.port());
            Instant start = Instant.now();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> dovecot.count("Processed") == COUNT && read().size() == expected.size());
            log("all filed " + Duration.between(start, Instant.now()).toSeconds() + " s after the last start");

            assertThat(archived()).isEqualTo(expected);
            assertThat(dovecot.count("INBOX")).isZero();
            JsonNode counts = counts(slow.port());
            assertThat(counts.get("archived").asInt()).isEqualTo(expected.size());
            assertThat(counts.get("pending").asInt()).isZero();
            assertThat(counts.get("notFetched").asInt()).isZero();
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run(slow.port(), "verify")).as("exit code of verify").isZero();
        }
    }

    private static List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            List<Path> mails = files.filter(f -> f.toString().endsWith(".eml"))
                    .sorted()
                    .limit(COUNT)
                    .toList();
            assertThat(mails).hasSize(COUNT);
            return mails;
        }
    }

    private Process serve(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(port, "serve"));
        builder.environment().put("FVM_ADMIN_PASSWORD", "ett-bra-losenord");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("serve.log").toFile()))
                .start();
    }

    private int run(int port, String command) throws IOException, InterruptedException {
        return new ProcessBuilder(command(port, command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(command + ".log").toFile()))
                .start()
                .waitFor();
    }

    /** Numbers of the mails that the log says have been read, by any of the processes. */
    private Set<String> read() throws IOException {
        Set<String> mails = new TreeSet<>();
        Matcher read = Pattern.compile("mail (\\d+) read in").matcher(Files.readString(folder.resolve("serve.log")));
        while (read.find()) {
            mails.add(read.group(1));
        }
        return mails;
    }

    private JsonNode counts(int port) throws IOException, InterruptedException {
        Process status = new ProcessBuilder(command(port, "status", "--json"))
                .redirectError(folder.resolve("status.log").toFile())
                .start();
        String out = new String(status.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(status.waitFor()).as("exit code of status").isZero();
        return JsonMapper.shared().readTree(out).get("mails");
    }

    private List<String> command(int port, String... command) {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        all.addAll(List.of(command));
        all.addAll(List.of(
                "--fvm.data-dir=" + folder.resolve("data"),
                "--fvm.campaign=samples/campaign",
                "--fvm.mailbox.host=127.0.0.1",
                "--fvm.mailbox.port=" + port,
                "--fvm.mailbox.username=" + Dovecot.USER,
                "--fvm.mailbox.password=" + Dovecot.PASSWORD,
                "--fvm.mailbox.tls=none",
                "--fvm.mailbox.poll-interval=1s",
                "--server.port=0"));
        return all;
    }

    private Set<String> archived() throws IOException {
        Path archive = folder.resolve("data/archive");
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(archive)) {
            new Archive(archive).forEach(names::add);
        }
        return names;
    }

    private static String sha256(Path mail) throws IOException {
        CanonicalDigest digest = new CanonicalDigest();
        try (InputStream in = Files.newInputStream(mail)) {
            byte[] bytes = in.readAllBytes();
            digest.update(bytes, bytes.length);
        }
        return digest.hex();
    }

    private static void log(String what) {
        System.out.println("DovecotKillIT: " + what);
    }
}
