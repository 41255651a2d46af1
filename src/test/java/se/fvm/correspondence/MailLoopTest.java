package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

/** Two programs that answer mails by themselves, facing each other. */
class MailLoopTest {

    private static final int ROUNDS = 8;

    private SmtpServer smtp;
    private LetterOffice office;

    @BeforeEach
    void start() throws IOException {
        smtp = new SmtpServer();
        office = LetterOffice.start(
                smtp.settings()[0], smtp.settings()[1], "--fvm.letters.acknowledgements.enabled=true");
        office.clock.set("2020-04-27T08:00:00Z");
    }

    @AfterEach
    void stop() {
        office.close();
        smtp.close();
    }

    /**
     * The other one answers everything, and even sends the agreement along each time, so that there is always something
     * to acknowledge. The worst of them gives no sign that it is a program.
     */
    @ParameterizedTest(name = "the other one writes {0}")
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Precedence: auto_reply", "X-Sign: none"})
    @Fault(in = Fault.Area.AUTOMATIC, value = "two automatic responders facing each other")
    void twoAutomaticRespondersExchangeAtMostOneLetter(String sign) throws Exception {
        Arrivals arrivals = new Arrivals(office);
        arrivals.arrive(Arrivals.mail(), Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));

        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            office.get(MailLooks.class).lookAtWaiting();
            office.get(Outbox.class).deliverDue();
            for (; answered < smtp.mails().size(); answered++) {
                MimeMessage ours = smtp.mails().get(answered);
                arrivals.arrive(
                        Arrivals.mail(
                                "In-Reply-To: " + ours.getMessageID(),
                                "References: " + ours.getMessageID(),
                                sign,
                                "X-Round: " + round),
                        Arrivals.paper(Arrivals.BOLLEBYGD, "call-off"));
            }
        }

        assertThat(smtp.mails()).hasSize(1);
    }
}
