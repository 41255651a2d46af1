package se.fvm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.intake.IntakeService.eventually;
import static se.fvm.intake.MailServer.mail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;

/** Two services with one mailbox, one archive and one PostgreSQL, as on two machines. */
class SharedPostgresTest {

    private static final List<String> SUBJECTS =
            IntStream.rangeClosed(1, 20).mapToObj(n -> "Avrop " + n).toList();

    @TempDir
    Path data;

    private EmbeddedPostgres postgres;
    private MailServer server;
    private final List<IntakeService> services = new ArrayList<>();

    @BeforeEach
    void aMailServerAndADatabase() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        server = new MailServer();
    }

    @AfterEach
    void end() throws IOException {
        services.forEach(IntakeService::close);
        server.close();
        postgres.close();
    }

    @Test
    void eachMailIsTakenInReadAndMovedOnceWhicheverServiceDoesIt() throws Exception {
        start();
        start();

        for (String subject : SUBJECTS) {
            server.deliver(mail(subject));
        }

        eventually(() -> server.subjects("Processed").size() == SUBJECTS.size());
        eventually(() -> services.get(0).mails().stream().noneMatch(m -> m.state() == MailState.PENDING));
        assertThat(server.subjects("Processed")).containsExactlyInAnyOrderElementsOf(SUBJECTS);
        assertThat(services.get(1).mails()).extracting(Mail::subject).containsExactlyInAnyOrderElementsOf(SUBJECTS);
        assertThat(read()).hasSize(SUBJECTS.size());
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "one of two nodes ends")
    void whenOneServiceEndsTheOtherGoesOnAlone() throws Exception {
        start();
        start();
        server.deliver(mail("Avrop Ale"));
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));

        services.remove(0).close();
        server.deliver(mail("Avrop Mark"));

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale", "Avrop Mark")));
        eventually(() -> services.get(0).mails().stream().noneMatch(m -> m.state() == MailState.PENDING));
        assertThat(new HashSet<>(read())).hasSameSizeAs(read());
    }

    /** The mails that were read, by whichever service still runs. */
    private List<String> read() {
        return services.stream()
                .flatMap(s -> s.bean(IntakeService.Readings.class).read.stream())
                .toList();
    }

    private void start() {
        services.add(IntakeService.start(
                data,
                List.of(
                        "fvm.mailbox.port=" + server.port(),
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))));
    }
}
