package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.ledger.TestMails.mail;
import static se.fvm.ledger.TestMails.place;
import static se.fvm.ledger.TestMails.sha256;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class MailsTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private Mails mails;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        mails = ledger.get(Mails.class);
    }

    @Test
    void aMailThatArrivesWaitsToBeRead() {
        Arrival arrival = mails.arrive(mail(1, "2020-03-02T08:00:00Z"));

        Mail entered = mails.find(arrival.id()).orElseThrow();
        assertThat(arrival.isNew()).isTrue();
        assertThat(entered.state()).isEqualTo(MailState.PENDING);
        assertThat(entered.arrived()).isEqualTo("2020-03-02T08:00:00Z");
        assertThat(entered.place()).contains(place(1));
    }

    @Test
    void aMailSeenAgainIsRecordedAsSeenAgain() {
        Arrival first = mails.arrive(mail(1, "2020-03-02T08:00:00Z"));

        Arrival again = mails.arrive(mail(1, "2020-03-02T08:00:00Z", "2020-03-05T09:00:00Z"));

        assertThat(again).isEqualTo(new Arrival(first.id(), false));
        assertThat(mails.all()).hasSize(1);
        assertThat(mails.sightings(first.id()))
                .containsExactly(
                        new Sighting(first.id(), Via.MAILBOX, place(1), Instant.parse("2020-03-05T09:00:00Z")));
    }

    @Test
    void twoMailsWithTheSameMessageIdAreTwoMails() {
        NewMail one = mail(1, "2020-03-02T08:00:00Z");
        NewMail other = new NewMail(
                sha256(2),
                Via.MAILBOX,
                place(2),
                one.messageId(),
                one.sender(),
                one.subject(),
                one.bytes(),
                one.arrived(),
                one.recorded(),
                false);

        assertThat(mails.arrive(one).id()).isNotEqualTo(mails.arrive(other).id());
    }

    @Test
    void nodesThatEnterTheSameMailAtOnceGetTheSameId() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Arrival> arriving = () -> mails.arrive(mail(1, "2020-03-02T08:00:00Z"));
            List<Arrival> arrivals = nodes.invokeAll(List.of(arriving, arriving, arriving, arriving)).stream()
                    .map(MailsTest::get)
                    .toList();

            assertThat(arrivals)
                    .extracting(Arrival::id)
                    .containsOnly(arrivals.get(0).id());
            assertThat(arrivals).filteredOn(Arrival::isNew).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    private static Arrival get(Future<Arrival> arrival) {
        try {
            return arrival.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aUidIsKnownWhetherTheMailWasTakenOrSeenAgainThere() {
        NewMail taken = mail(1, "2020-03-02T08:00:00Z");
        mails.arrive(taken);
        mails.arrive(new NewMail(
                taken.sha256(),
                Via.MAILBOX,
                place(2),
                taken.messageId(),
                taken.sender(),
                taken.subject(),
                taken.bytes(),
                taken.arrived(),
                taken.recorded(),
                false));

        assertThat(mails.knownUids("fvm@mail.example.org/INBOX", 7)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(mails.knownUids("fvm@mail.example.org/INBOX", 8)).isEmpty();
    }

    @Test
    void attemptsAreCounted() {
        long id = mails.arrive(mail(1, "2020-03-02T08:00:00Z")).id();

        assertThat(List.of(mails.attempt(id), mails.attempt(id))).containsExactly(1, 2);
    }

    @Test
    void aSubjectLongerThanTheLedgerHoldsIsCutAndNulIsLeftOut() {
        NewMail long1 = mail(1, "2020-03-02T08:00:00Z");
        String subject = "\0" + "å".repeat(999) + "\uD83D\uDE00\uD83D\uDE00";
        long id = mails.arrive(new NewMail(
                        long1.sha256(),
                        Via.IMPORT,
                        null,
                        null,
                        "",
                        subject,
                        1,
                        long1.arrived(),
                        long1.recorded(),
                        true))
                .id();

        assertThat(mails.find(id).orElseThrow().subject()).isEqualTo("å".repeat(999));
    }

    @Test
    void anEarlierMomentShowsTheMailsAndStatesOfThen() {
        long id = mails.arrive(mail(1, "2020-03-02T08:00:00Z")).id();
        mails.enter(id, MailState.FILED, Instant.parse("2020-03-02T08:05:00Z"));
        mails.enter(id, MailState.REVIEW, Instant.parse("2020-03-04T08:00:00Z"));
        mails.arrive(mail(2, "2020-03-03T08:00:00Z"));

        assertThat(mails.asOf(Instant.parse("2020-03-01T00:00:00Z"))).isEmpty();
        assertThat(mails.asOf(Instant.parse("2020-03-02T08:00:00Z")))
                .extracting(Mail::state)
                .containsExactly(MailState.PENDING);
        assertThat(mails.asOf(Instant.parse("2020-03-03T12:00:00Z")))
                .extracting(Mail::state)
                .containsExactly(MailState.PENDING, MailState.FILED);
    }

    @Test
    void everyMailIsAccountedForOnce() {
        MailState[] states = MailState.values();
        for (int i = 0; i < states.length; i++) {
            long id = mails.arrive(mail(i, "2020-03-02T08:00:00Z")).id();
            mails.enter(id, states[i], Instant.parse("2020-03-02T09:00:00Z"));
        }
        ledger.get(FetchFailures.class).failed(place(99), "The connection was cut.");

        assertThat(mails.account(ledger.clock.instant())).isEqualTo(new MailAccount(5, 1, 1, 1, 1, 1, 1));
        assertThat(mails.account(Instant.parse("2020-03-02T08:00:00Z")))
                .isEqualTo(new MailAccount(5, 5, 0, 0, 0, 0, 0));
    }
}
