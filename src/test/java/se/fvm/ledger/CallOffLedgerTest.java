package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.ledger.TestMails.asArrived;
import static se.fvm.ledger.TestMails.mail;
import static se.fvm.ledger.TestReadings.callOff;
import static se.fvm.ledger.TestReadings.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.fvm.calloff.AgreementState;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Original;

@ParameterizedClass
@EnumSource
class CallOffLedgerTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private CallOffLedger callOffs;
    private Mails mails;
    private Filing filing;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        callOffs = ledger.get(CallOffLedger.class);
        mails = ledger.get(Mails.class);
        filing = ledger.get(Filing.class);
    }

    private AgreementState state(String asOf) {
        return callOffs.statusAsOf(Instant.parse(asOf))
                .municipality("1443")
                .flatMap(m -> m.agreement("call-off"))
                .orElseThrow()
                .state();
    }

    private static Original original(LocalDate arrived) {
        return new Original(0, "1443", "call-off", null, arrived, arrived, "RR1SE", "");
    }

    @Test
    void anEmptyLedgerExpectsEverything() {
        CallOffStatus status = callOffs.statusAsOf(Instant.parse("2020-03-01T00:00:00Z"));

        assertThat(status.municipalities()).hasSize(49);
        assertThat(status.options().get(1)).isEqualTo(new CallOffStatus.OptionCount(49, 45, 0, 0));
    }

    @Test
    void aWholeCourseCanBeLookedBackOn() {
        ledger.clock.set("2020-03-02T08:30:00Z");
        long id = mails.arrive(mail(1, "2020-03-02T08:00:00Z")).id();
        filing.file(id, reading(callOff("Avrop.pdf").read()));
        ledger.clock.set("2020-03-20T09:00:00Z");
        ledger.get(Originals.class).register(original(LocalDate.of(2020, 3, 19)), "granskare");

        assertThat(List.of(
                        state("2020-03-02T08:10:00Z"),
                        state("2020-03-02T09:00:00Z"),
                        state("2020-03-13T09:00:00Z"),
                        state("2020-03-20T08:00:00Z"),
                        state("2020-03-20T10:00:00Z")))
                .containsExactly(
                        AgreementState.EXPECTED,
                        AgreementState.SETTLED,
                        AgreementState.ORIGINAL_MISSING,
                        AgreementState.ORIGINAL_MISSING,
                        AgreementState.COMPLETE);
    }

    @Test
    void whatWasKnownOnADayStaysTheSameAfterLaterEntries() {
        ledger.clock.set("2020-03-02T08:30:00Z");
        long first = mails.arrive(mail(1, "2020-03-02T08:00:00Z")).id();
        filing.file(first, reading(callOff("Avrop.pdf").of("1480").options(1, 2).read()));
        ledger.clock.set("2020-03-03T08:30:00Z");
        long second = mails.arrive(mail(2, "2020-03-03T08:00:00Z")).id();
        filing.file(
                second, reading(callOff("b.pdf").flags(DeviationKind.UNDATED).read()));
        Instant then = Instant.parse("2020-03-05T12:00:00Z");
        CallOffStatus status = callOffs.statusAsOf(then);
        List<Deviation> open = ledger.get(Deviations.class).open(then);
        List<Mail> known = mails.asOf(then);
        MailAccount account = callOffs.mailsAsOf(then);

        ledger.clock.set("2020-03-06T08:30:00Z");
        long third = mails.arrive(mail(3, "2020-03-04T08:00:00Z", "2020-03-06T08:00:00Z"))
                .id();
        filing.file(third, reading(callOff("c.pdf").of("1480").options(1).read()));
        filing.file(first, reading(callOff("Avrop.pdf").of("1480").options(1, 3).read()));
        Document paper = ledger.get(Documents.class).ofMail(second).get(0);
        ledger.get(Decisions.class).confirm(paper.id(), "granskare", "");
        ledger.get(Originals.class).register(original(LocalDate.of(2020, 3, 4)), "granskare");

        assertThat(callOffs.statusAsOf(then)).isEqualTo(status);
        assertThat(ledger.get(Deviations.class).open(then)).isEqualTo(open);
        assertThat(mails.asOf(then)).isEqualTo(known);
        assertThat(callOffs.mailsAsOf(then)).isEqualTo(account);
    }

    @Test
    void aMailImportedAsItArrivedWasKnownOnTheDayItArrived() {
        ledger.clock.set("2026-11-24T08:00:00Z");
        long id = mails.arrive(asArrived(1, "2020-03-02T08:00:00Z")).id();
        filing.file(id, reading(callOff("Avrop.pdf").read()));

        assertThat(state("2020-03-02T07:59:00Z")).isEqualTo(AgreementState.EXPECTED);
        assertThat(state("2020-03-02T08:00:00Z")).isEqualTo(AgreementState.SETTLED);
        assertThat(callOffs.mailsAsOf(Instant.parse("2020-03-02T08:00:00Z")))
                .isEqualTo(new MailAccount(1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void mailsImportedAsTheyArrivedAreTheSameInWhateverOrderTheyAreRead() {
        long second = mails.arrive(asArrived(2, "2020-03-05T08:00:00Z")).id();
        filing.file(second, reading(callOff("b.pdf").of("1480").options(1, 2, 3).read()));
        long first = mails.arrive(asArrived(1, "2020-03-02T08:00:00Z")).id();
        filing.file(first, reading(callOff("a.pdf").of("1480").options(1, 2).read()));

        Deviations deviations = ledger.get(Deviations.class);
        assertThat(deviations.open(Instant.parse("2020-03-05T07:00:00Z")))
                .extracting(Deviation::kind)
                .doesNotContain(DeviationKind.CHANGED_OPTIONS);
        assertThat(deviations.open(Instant.parse("2020-03-05T09:00:00Z")))
                .extracting(Deviation::kind)
                .contains(DeviationKind.CHANGED_OPTIONS);
        assertThat(callOffs.mailsAsOf(Instant.parse("2020-03-05T09:00:00Z")))
                .isEqualTo(new MailAccount(2, 0, 1, 1, 0, 0, 0));
    }
}
