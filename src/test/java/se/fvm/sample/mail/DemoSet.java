package se.fvm.sample.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Deal;
import se.fvm.sample.paper.Town;

/** The mails of samples/mails, as demo.csv lists them: plain ones and the main hazards, through a spring. */
public final class DemoSet {
    private static final long SEED = 20200430;
    private static final LocalDate DEADLINE = LocalDate.of(2020, 4, 30);

    private final Addresses addresses = new Addresses(true);
    private final MailMaker maker = new MailMaker(addresses, true);

    /** A mail with the words that name its file. */
    public record Named(String name, Mail mail) {}

    /** All of them, in order of arrival. */
    public List<Named> make() {
        return rows().parallelStream()
                .flatMap(this::make)
                .sorted(Comparator.comparing(m -> m.mail.arrival()))
                .toList();
    }

    private Stream<Named> make(CSVRecord row) {
        String name = row.get("name");
        LocalDateTime arrival = LocalDateTime.parse(row.get("arrival"));
        Town town = Town.named(row.get("municipality"));
        if (EmptyMails.KINDS.contains(row.get("wishes"))) {
            return Stream.of(
                    new Named(name, new EmptyMails(addresses).make(row.get("wishes"), town, arrival, dice(name))));
        }
        Mail mail = maker.make(order(row, town, arrival), dice(name));
        return name.equals("sent-twice")
                ? Stream.of(new Named(name, mail), new Named(name + "-again", mail.again(arrival.plusMinutes(2))))
                : Stream.of(new Named(name, mail));
    }

    private static Order order(CSVRecord row, Town town, LocalDateTime arrival) {
        LocalDate signedOn = arrival.toLocalDate().isAfter(DEADLINE)
                ? DEADLINE
                : arrival.toLocalDate().minusDays(3);
        Plan any = Plan.any(town, signedOn, dice(town.name()));
        String dnr = any.dnr() == null ? "KS 2020/" + town.code().substring(2) : any.dnr();
        List<Integer> options = words(row.get("options")).map(Integer::valueOf).toList();
        Plan plan = new Plan(town, options, any.partyName(), town.number(), any.signers(), any.days(), dnr);
        Set<String> agreements = new TreeSet<>(words(row.get("agreements")).toList());
        List<Deal> deals = Stream.of(Deal.values())
                .filter(d -> agreements.contains("all") || agreements.contains(d.id()))
                .toList();
        return new Order(plan, deals, new TreeSet<>(words(row.get("wishes")).toList()), arrival);
    }

    private static Stream<String> words(String field) {
        return Stream.of(field.split(" ")).filter(w -> !w.equals("-"));
    }

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (Reader reader = new InputStreamReader(
                DemoSet.class.getResourceAsStream("/se/fvm/sample/demo.csv"), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("demo.csv", e);
        }
    }

    /** Of a mail's own, so that adding one leaves the others as they were. */
    private static Dice dice(String purpose) {
        return new Dice(SEED).fork(purpose);
    }
}
