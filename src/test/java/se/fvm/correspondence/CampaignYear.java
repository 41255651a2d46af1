package se.fvm.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Original;
import se.fvm.calloff.PaperKind;
import se.fvm.document.MailHead;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Filing;
import se.fvm.ledger.Mails;
import se.fvm.ledger.NewMail;
import se.fvm.ledger.Originals;
import se.fvm.ledger.Via;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReading;

/**
 * A whole campaign as a ledger: which municipality called off what, and when, is made up; how many is not. Those that
 * signed up for options 2 and 3 call them off until 14 and 9 have.
 */
final class CampaignYear {

    /** How many called off options 2 and 3 in the end; all 49 called off option 1. */
    private static final int SECOND = 14;

    private static final int THIRD = 9;

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 13);
    private static final int DAYS = 125;

    /**
     * What a municipality did.
     *
     * @param arrived the day on which its three agreements came as scans
     * @param counts the day from which they count: of their arrival, or of a person's decision
     * @param original the day on which the originals came, or null
     */
    record Choice(
            Municipality municipality,
            SortedSet<Integer> options,
            LocalDate arrived,
            LocalDate counts,
            @Nullable LocalDate original) {}

    private final LetterOffice office;
    private final Campaign campaign;
    final List<Choice> choices = new ArrayList<>();

    CampaignYear(LetterOffice office) {
        this.office = office;
        this.campaign = office.get(Campaign.class);
        int second = 0;
        int third = 0;
        int number = 0;
        for (Municipality municipality : campaign.municipalities()) {
            SortedSet<Integer> signedUp =
                    campaign.expectedOf(municipality.code()).orElseThrow().signedUp();
            SortedSet<Integer> options = new TreeSet<>(Set.of(1));
            if (signedUp.contains(2) && second < SECOND) {
                options.add(2);
                second++;
            }
            if (signedUp.contains(3) && third < THIRD) {
                options.add(3);
                third++;
            }
            choices.add(choice(municipality, options, number++));
        }
    }

    /** Spread over the time by a step that is prime to it. */
    private Choice choice(Municipality municipality, SortedSet<Integer> options, int number) {
        LocalDate arrived = FIRST_DAY.plusDays((number * 53L) % DAYS);
        boolean late = arrived.isAfter(campaign.rules().deadline());
        LocalDate counts = late ? arrived.plusDays(2) : arrived;
        LocalDate original = number % 5 == 4 ? null : arrived.plusDays(6);
        return new Choice(municipality, options, arrived, counts, original);
    }

    /** Everything happens in its order, up to a day. */
    void playUntil(LocalDate last) {
        choices.stream().filter(c -> !c.arrived().isAfter(last)).forEach(this::arrive);
        choices.stream()
                .filter(c -> !c.arrived().equals(c.counts()) && !c.counts().isAfter(last))
                .forEach(this::decide);
        choices.forEach(c -> {
            if (c.original() != null && !c.original().isAfter(last)) {
                register(c, c.original());
            }
        });
    }

    private void arrive(Choice choice) {
        Instant arrived = at(choice.arrived(), LocalTime.of(9, 30));
        String code = choice.municipality().code();
        String sender = "registrator@" + code + ".example";
        long mail = office.get(Mails.class)
                .arrive(new NewMail(
                        code.repeat(16),
                        Via.IMPORT,
                        null,
                        "<" + code + "@example.org>",
                        sender,
                        "Avrop av optioner",
                        1000,
                        arrived,
                        arrived,
                        true))
                .id();
        List<DocumentReading> papers = campaign.agreements().stream()
                .map(a -> paper(choice, a.id(), a.callsOff() ? choice.options() : new TreeSet<>()))
                .toList();
        MailHead head = new MailHead(
                sender,
                "",
                List.of(),
                sender,
                "Avrop av optioner",
                null,
                null,
                arrived,
                arrived,
                MailHead.Automatic.NONE);
        List<MailReading.ReadFile> files = papers.stream()
                .map(p -> new MailReading.ReadFile(p.attachment(), "application/pdf", 100, code, 2, Set.of(), null))
                .toList();
        office.get(Filing.class).file(mail, new MailReading(code, head, files, papers, Set.of(), false));
    }

    private static DocumentReading paper(Choice choice, String agreement, SortedSet<Integer> options) {
        LocalDate signed = choice.arrived().isAfter(LocalDate.of(2020, 4, 30))
                ? LocalDate.of(2020, 4, 29)
                : choice.arrived().minusDays(3);
        return new DocumentReading(
                agreement + ".pdf",
                1,
                2,
                List.of(),
                Fact.of(PaperKind.AGREEMENT, 0.99),
                Fact.of(agreement, 0.99),
                Fact.of(choice.municipality().code(), 0.99),
                options.isEmpty() ? Fact.of(null, 0.99) : Fact.of(options, 0.99),
                Fact.of(true, 0.99),
                Fact.of(signed, 0.99),
                null,
                EnumSet.noneOf(DeviationKind.class),
                false,
                List.of());
    }

    /** A person lets the papers count that came after the last day. */
    private void decide(Choice choice) {
        office.clock.set(at(choice.counts(), LocalTime.of(14, 0)).toString());
        Documents documents = office.get(Documents.class);
        documents.ofMunicipality(choice.municipality().code()).stream()
                .filter(d -> !d.settled())
                .map(Document::id)
                .forEach(id -> office.get(Decisions.class).confirm(id, "granskare", "Godtas trots att tiden gått ut"));
    }

    private void register(Choice choice, LocalDate day) {
        campaign.agreements()
                .forEach(agreement -> office.get(Originals.class)
                        .register(
                                new Original(
                                        0,
                                        choice.municipality().code(),
                                        agreement.id(),
                                        day.minusDays(2),
                                        day,
                                        day,
                                        "",
                                        ""),
                                "registrator",
                                at(day, LocalTime.of(17, 0))));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(campaign.zone()).toInstant();
    }
}
