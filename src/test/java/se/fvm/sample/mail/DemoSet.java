package se.fvm.sample.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Deal;
import se.fvm.sample.paper.Town;

/** The mails of samples/mails: plain ones and the main hazards, one after the other through a spring. */
public final class DemoSet {
    private static final long SEED = 20200430;
    private static final Deal[] ALL = Deal.values();
    private static final Deal[] CALL_OFF = {Deal.CALL_OFF};
    private static final Deal[] COOPERATION = {Deal.COOPERATION};
    private static final Deal[] OPERATIONS = {Deal.OPERATIONS};
    private static final Deal[] WITH_REGION = {Deal.COOPERATION, Deal.OPERATIONS};
    private static final Deal[] FIRST_TWO = {Deal.CALL_OFF, Deal.COOPERATION};

    private final Addresses addresses = new Addresses(true);
    private final MailMaker maker = new MailMaker(addresses, true);
    private final List<Named> mails = new ArrayList<>();

    /** A mail with the words that name its file. */
    public record Named(String name, Mail mail) {}

    /** All of them, in order of arrival. */
    public List<Named> make() {
        paper("plain", "Bollebygd", "2020-01-17T09:12:41", List.of(1), ALL, "plain", "options-typed-x", "form-iso");
        paper(
                "three-in-one-pdf",
                "Ale",
                "2020-01-24T13:40:03",
                List.of(1),
                ALL,
                "several-in-one-pdf",
                "html-body",
                "options-cross");
        paper(
                "with-decision",
                "Vårgårda",
                "2020-01-30T10:05:22",
                List.of(1, 3),
                FIRST_TWO,
                "plain",
                "with-decision",
                "options-tick");
        empty("newsletter", "newsletter", "Härryda", "2020-02-03T06:30:00");
        paper(
                "forwarded",
                "Härryda",
                "2020-02-04T15:22:10",
                List.of(1),
                FIRST_TWO,
                "forward",
                "name-rfc2231",
                "options-prose");
        paper(
                "zip-of-jpegs",
                "Vara",
                "2020-02-07T08:51:33",
                List.of(1),
                OPERATIONS,
                "zip",
                "jpeg-per-page",
                "options-list");
        paper(
                "sideways",
                "Tanum",
                "2020-02-11T11:17:54",
                List.of(1, 3),
                CALL_OFF,
                "rotated-pixels",
                "options-yes-no-hand");
        paper("unsigned-copy", "Mark", "2020-02-13T14:02:09", List.of(1), CALL_OFF, "unsigned-copy", "options-cross");
        paper(
                "decision-only",
                "Skövde",
                "2020-02-18T09:45:12",
                List.of(1, 2),
                new Deal[0],
                "decision-only",
                "name-q-words");
        paper(
                "wrong-sender",
                "Partille",
                "2020-02-20T16:20:48",
                List.of(1, 2),
                CALL_OFF,
                "sender-other-municipality",
                "options-typed-x");
        paper(
                "first-version",
                "Borås",
                "2020-02-24T10:33:27",
                List.of(1),
                CALL_OFF,
                "corrected-version-first",
                "options-yes-no-typed");
        paper(
                "handwritten-date",
                "Kungälv",
                "2020-02-27T12:11:05",
                List.of(1),
                ALL,
                "plain",
                "options-tick",
                "form-slash-short",
                "by-hand");
        paper(
                "corrected-version",
                "Borås",
                "2020-03-02T08:04:59",
                List.of(1, 3),
                CALL_OFF,
                "changed-options",
                "options-yes-no-typed");
        paper(
                "unexpected-option",
                "Orust",
                "2020-03-04T13:55:31",
                List.of(1, 3),
                CALL_OFF,
                "unexpected-option",
                "options-cross");
        empty("bounce", "bounce", "Mölndal", "2020-03-06T07:15:02");
        twice("Lerum", "2020-03-09T09:30:16", List.of(1, 3), WITH_REGION);
        paper(
                "tiff",
                "Strömstad",
                "2020-03-12T10:42:37",
                List.of(1),
                CALL_OFF,
                "tiff-multipage",
                "options-circled",
                "fold-lines");
        paper(
                "e-signed",
                "Tidaholm",
                "2020-03-16T15:08:20",
                List.of(1, 2),
                CALL_OFF,
                "e-signature",
                "born-digital",
                "options-typed-x");
        paper("encrypted", "Götene", "2020-03-18T11:26:44", List.of(1, 2), COOPERATION, "encrypted-pdf");
        empty("automatic-reply", "auto-reply", "Hjo", "2020-03-19T06:59:58");
        paper("truncated", "Åmål", "2020-03-23T14:47:11", List.of(1), OPERATIONS, "truncated-pdf");
        paper("struck-out-options", "Mölndal", "2020-03-26T09:18:06", List.of(1, 2), ALL, "plain", "options-struck");
        paper(
                "draft",
                "Lysekil",
                "2020-03-30T13:12:29",
                List.of(1),
                COOPERATION,
                "draft",
                "born-digital",
                "options-brackets");
        empty("link-only", "link-only", "Mariestad", "2020-04-01T08:37:45");
        paper(
                "phone-photo",
                "Vänersborg",
                "2020-04-03T16:50:13",
                List.of(1, 2),
                OPERATIONS,
                "phone-photo",
                "options-list");
        paper(
                "upside-down",
                "Skara",
                "2020-04-07T10:21:52",
                List.of(1),
                CALL_OFF,
                "upside-down",
                "options-filled",
                "text-layer-garbage");
        empty("logo-only", "signature-logo-only", "Karlsborg", "2020-04-09T11:02:34");
        paper(
                "counterparty-only",
                "Trollhättan",
                "2020-04-14T09:09:09",
                List.of(1),
                CALL_OFF,
                "only-counterparty-signed",
                "options-prose");
        paper(
                "handwritten-numeral",
                "Alingsås",
                "2020-04-17T12:38:57",
                List.of(1, 3),
                CALL_OFF,
                "options-numeral",
                "option-in-background",
                "by-hand",
                "form-iso");
        paper("undated", "Grästorp", "2020-04-21T08:25:40", List.of(1, 2), CALL_OFF, "undated", "options-words");
        paper(
                "all-members-listed",
                "Färgelanda",
                "2020-04-24T14:14:14",
                List.of(1),
                COOPERATION,
                "all-members-listed",
                "options-prose");
        paper(
                "logos-and-stamps",
                "Göteborg",
                "2020-04-28T15:31:03",
                List.of(1, 2, 3),
                ALL,
                "html-inline-logos",
                "options-yes-no-hand",
                "region-dnr-too");
        paper("late", "Essunga", "2020-05-02T10:10:10", List.of(1, 2), CALL_OFF, "late", "options-typed-x");
        return mails.stream()
                .sorted(java.util.Comparator.comparing(m -> m.mail.arrival()))
                .toList();
    }

    private void paper(
            String name, String town, String arrival, List<Integer> options, Deal[] deals, String... wishes) {
        mails.add(new Named(name, maker.make(order(town, arrival, options, deals, wishes), dice(name))));
    }

    private static Order order(String name, String arrival, List<Integer> options, Deal[] deals, String... wishes) {
        Town town = Town.named(name);
        LocalDateTime time = LocalDateTime.parse(arrival);
        LocalDate deadline = LocalDate.of(2020, 4, 30);
        LocalDate signedOn = time.toLocalDate().isAfter(deadline)
                ? deadline
                : time.toLocalDate().minusDays(3);
        Plan any = Plan.any(town, signedOn, dice(name));
        String dnr = any.dnr() == null ? "KS 2020/" + town.code().substring(2) : any.dnr();
        Plan plan = new Plan(town, options, any.partyName(), town.number(), any.signers(), any.days(), dnr);
        Set<String> all = new TreeSet<>(Arrays.asList(wishes));
        return new Order(plan, Arrays.asList(deals), all, time);
    }

    private void twice(String town, String arrival, List<Integer> options, Deal[] deals) {
        Order order = order(town, arrival, options, deals, "same-mail-twice-first", "options-list");
        Mail first = maker.make(order, dice("twice"));
        mails.add(new Named("sent-twice", first));
        mails.add(new Named(
                "sent-twice-again", first.again(LocalDateTime.parse(arrival).plusMinutes(2))));
    }

    private void empty(String name, String kind, String town, String arrival) {
        LocalDateTime time = LocalDateTime.parse(arrival);
        mails.add(new Named(name, new EmptyMails(addresses).make(kind, Town.named(town), time, dice(name))));
    }

    /** Of a mail's own, so that adding one leaves the others as they were. */
    private static Dice dice(String purpose) {
        return new Dice(SEED).fork(purpose);
    }
}
