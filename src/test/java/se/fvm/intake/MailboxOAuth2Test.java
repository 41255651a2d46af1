package se.fvm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.intake.IntakeService.eventually;
import static se.fvm.intake.MailServer.mail;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.fvm.fault.Fault;

/** Logging in with XOAUTH2, as Exchange Online wants it. The mail server takes a user's password for the valid token. */
@ExtendWith(OutputCaptureExtension.class)
class MailboxOAuth2Test {

    private static final String SECRET = "klienthemlighet";

    @TempDir
    Path data;

    private MailServer server;
    private ImapProxy proxy;
    private TokenEndpoint endpoint;
    private IntakeService service;

    @BeforeEach
    void aMailServerAndATokenEndpoint() throws Exception {
        server = new MailServer();
        proxy = new ImapProxy(server.port());
        endpoint = new TokenEndpoint();
    }

    @AfterEach
    void end() throws Exception {
        if (service != null) {
            service.close();
        }
        endpoint.close();
        proxy.close();
        server.close();
    }

    @Test
    void aMailIsTakenInWithATokenOfTheEndpointAndNoPassword() throws Exception {
        grant("first-token");
        server.deliver(mail("Avrop Ale"));

        start();

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        assertThat(proxy.commands())
                .anyMatch(c -> c.startsWith("AUTHENTICATE XOAUTH2"))
                .noneMatch(c -> c.startsWith("LOGIN"));
        assertThat(endpoint.requests().get(0))
                .contains(
                        "grant_type=client_credentials",
                        "client_id=fvm-intake",
                        "client_secret=" + SECRET,
                        "scope=https://mail.example.org/.default");
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "an XOAUTH2 token that has expired")
    void aTokenThatHasExpiredIsReplacedWithoutAnybodysHelp() throws Exception {
        grant("first-token");
        server.deliver(mail("Avrop Ale"));
        start();
        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));

        grant("second-token");
        server.deliver(mail("Avrop Mark"));

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale", "Avrop Mark")));
        eventually(() -> service.healthy());
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "an XOAUTH2 token that ends in the middle of a session")
    void aTokenThatEndsInTheMiddleOfAVisitCostsNoMail() throws Exception {
        grant("first-token");
        proxy.cut(command -> command.startsWith("MOVE"));
        server.deliver(mail("Avrop Ale"));
        start();
        eventually(() -> service.mails().size() == 1 && !service.healthy());

        grant("second-token");
        proxy.cut(command -> false);

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> service.healthy());
        assertThat(service.mails()).hasSize(1);
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "an XOAUTH2 token that is refused")
    void aTokenThatTheMailServerRefusesIsToldWithWhatToCheck(CapturedOutput log) {
        endpoint.grant("a-token-for-something-else");

        start();

        eventually(() -> !service.healthy());
        assertThat(log)
                .contains("check fvm.mailbox.username and what the token is allowed to do")
                .doesNotContain("a-token-for-something-else", SECRET);
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a token endpoint that refuses")
    void anEndpointThatRefusesIsToldWithItsErrorCode(CapturedOutput log) {
        endpoint.answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"secret " + SECRET + " expired\"}");

        start();

        eventually(() -> !service.healthy());
        assertThat(log)
                .contains("answered 401 invalid_client", "fvm.mailbox.oauth2.client-id")
                .doesNotContain(SECRET);
        assertThat(proxy.commands()).noneMatch(c -> c.startsWith("AUTHENTICATE"));
    }

    @Test
    void anAddressThatIsNoTokenEndpointIsToldByItsSetting(CapturedOutput log) {
        endpoint.answer(200, "<html>Logga in</html>");

        start();

        eventually(() -> !service.healthy());
        assertThat(log).contains("does not answer with JSON: check fvm.mailbox.oauth2.token-uri");
    }

    @Test
    @Fault(in = Fault.Area.SERVERS, value = "a token endpoint that is away")
    void anEndpointThatIsAwayIsTriedAgainUntilItIsBack(CapturedOutput log) throws Exception {
        endpoint.answer(503, "");
        server.deliver(mail("Avrop Ale"));
        start();
        eventually(() -> !service.healthy());

        grant("first-token");

        eventually(() -> server.subjects("Processed").equals(List.of("Avrop Ale")));
        eventually(() -> log.getAll().contains("the mailbox works again"));
    }

    /** The endpoint gives this token, and the mail server lets it and no other in. */
    private void grant(String token) {
        server.password(token);
        endpoint.grant(token);
    }

    private void start() {
        service = IntakeService.start(
                data,
                List.of(
                        "fvm.mailbox.port=" + proxy.port(),
                        "fvm.mailbox.password=",
                        "fvm.mailbox.auth=oauth2",
                        "fvm.mailbox.oauth2.token-uri=" + endpoint.uri(),
                        "fvm.mailbox.oauth2.client-id=fvm-intake",
                        "fvm.mailbox.oauth2.client-secret=" + SECRET,
                        "fvm.mailbox.oauth2.scope=https://mail.example.org/.default"));
    }
}
