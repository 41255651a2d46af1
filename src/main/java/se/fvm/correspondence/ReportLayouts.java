package se.fvm.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fvm.calloff.AgreementStatus;
import se.fvm.correspondence.ReportCell.Change;
import se.fvm.correspondence.ReportCell.Count;
import se.fvm.correspondence.ReportCell.Day;
import se.fvm.correspondence.ReportCell.Share;
import se.fvm.correspondence.ReportCell.Text;

/** Lays a weekly report out in sections, in Swedish. */
final class ReportLayouts {

    private final Words words;

    ReportLayouts(Words words) {
        this.words = words;
    }

    ReportLayout of(WeeklyReport report) {
        List<String> lead = new ArrayList<>();
        lead.add(report.campaign() + ".");
        lead.add(words.of("report.as.of", report.day()));
        lead.add(words.deadline("report.deadline", report.deadline(), report.daysLeft()));
        lead.addAll(reservations(report.reservations()));
        return new ReportLayout(
                "nulage-" + reference(report),
                words.of("report.subject", report.week().number()),
                lead,
                Stream.of(
                                options(report),
                                agreements(report),
                                associationOptions(report),
                                associationAgreements(report),
                                cameIn(report),
                                silent(report),
                                missing(report),
                                deviations(report),
                                review(report),
                                municipalities(report))
                        .toList(),
                report.remark().isBlank() ? List.of() : List.of(report.remark()),
                report.asOf());
    }

    /**
     * What the report goes by: the week for a whole week's report, the day for one made before the week was over.
     * Sending that one does not stand in the way of the week's own.
     */
    static String reference(WeeklyReport report) {
        return report.day().equals(report.week().sunday())
                ? report.week().toString()
                : report.day().toString();
    }

    private List<String> reservations(WeeklyReport.Reservations reservations) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("report.review.mails", reservations.mailsInReview()));
        add(sentences, "report.review.pending", reservations.mailsPending());
        add(sentences, "report.review.failed", reservations.mailsFailed());
        add(sentences, "report.review.not.fetched", reservations.mailsNotFetched());
        return sentences;
    }

    private void add(List<String> sentences, String key, int count) {
        if (count > 0) {
            sentences.add(words.of(key, count));
        }
    }

    private ReportSection options(WeeklyReport report) {
        return table(
                "options",
                report.options(),
                o -> List.of(
                        new Text(o.number() + ". " + o.title()),
                        new Count(o.calledOff()),
                        new Change(o.change()),
                        new Count(o.underReview()),
                        new Count(o.signedUp()),
                        new Count(o.announced()),
                        new Share(o.calledOff(), report.total())),
                report.total());
    }

    private ReportSection agreements(WeeklyReport report) {
        return table(
                "agreements",
                report.agreements(),
                a -> List.of(
                        new Text(a.title()),
                        new Count(a.scans()),
                        new Change(a.scansChange()),
                        new Count(a.originals()),
                        new Change(a.originalsChange())),
                report.total());
    }

    private ReportSection associationOptions(WeeklyReport report) {
        List<String> columns = new ArrayList<>(List.of(words.of("association"), words.of("report.municipalities")));
        report.options().forEach(o -> columns.add(words.of("option.n", o.number())));
        List<List<ReportCell>> rows = report.associations().stream()
                .map(a -> {
                    List<ReportCell> row = new ArrayList<>(List.of(new Text(a.name()), new Count(a.municipalities())));
                    a.calledOff().values().forEach(count -> row.add(new Count(count)));
                    return row;
                })
                .toList();
        return section("association.options", columns, rows);
    }

    private ReportSection associationAgreements(WeeklyReport report) {
        record Line(String association, WeeklyReport.AssociationAgreement agreement) {}
        List<Line> lines = report.associations().stream()
                .flatMap(a -> a.agreements().stream().map(b -> new Line(a.name(), b)))
                .toList();
        return table(
                "association.agreements",
                lines,
                l -> List.of(
                        new Text(l.association()),
                        new Text(l.agreement().agreement()),
                        new Count(l.agreement().scans()),
                        new Count(l.agreement().originals())));
    }

    private ReportSection cameIn(WeeklyReport report) {
        return table(
                "came.in",
                report.cameIn(),
                c -> List.of(
                        new Day(c.day()),
                        new Text(c.municipality()),
                        new Text(c.agreement()),
                        new Text(words.of(c.original() ? "report.form.original" : "report.form.scan"))));
    }

    private ReportSection silent(WeeklyReport report) {
        return table(
                "silent",
                List.copyOf(report.silent().entrySet()),
                e -> List.of(
                        new Text(e.getKey()),
                        new Count(e.getValue().size()),
                        new Text(String.join(", ", e.getValue()))),
                report.silentCount(),
                report.total());
    }

    private ReportSection missing(WeeklyReport report) {
        return table(
                "missing",
                report.missing(),
                m -> List.of(
                        new Text(m.municipality()),
                        new Text(m.agreement()),
                        new Day(m.scanned()),
                        new Count(m.days())));
    }

    private ReportSection deviations(WeeklyReport report) {
        return table(
                "deviations",
                report.deviations(),
                d -> List.of(
                        new Text(words.of(d.kind())),
                        new Count(d.open()),
                        new Count(d.opened()),
                        new Count(d.settled())));
    }

    private ReportSection review(WeeklyReport report) {
        return table(
                "review",
                report.reservations().papers(),
                p -> List.of(new Text(p.municipality()), new Text(p.agreement()), new Count(p.papers())));
    }

    private ReportSection municipalities(WeeklyReport report) {
        List<String> columns =
                new ArrayList<>(List.of(words.of("municipality"), words.of("report.per.municipality.options")));
        report.associations().stream()
                .limit(1)
                .flatMap(a -> a.agreements().stream())
                .forEach(a -> columns.add(a.agreement()));
        List<List<ReportCell>> rows = report.municipalities().stream()
                .map(m -> {
                    List<ReportCell> row =
                            new ArrayList<>(List.of(new Text(m.name()), new Text(words.numbers(m.calledOff()))));
                    m.agreements().forEach(a -> row.add(new Text(state(a))));
                    return row;
                })
                .toList();
        return section("per.municipality", columns, rows);
    }

    private String state(AgreementStatus agreement) {
        String state = words.of("report.state." + agreement.state().id());
        return agreement.waiting().isEmpty() ? state : state + "*";
    }

    private <T> ReportSection table(
            String id, List<T> values, Function<T, List<ReportCell>> row, Object... titleValues) {
        List<String> columns = List.of(words.of("report." + id + ".columns").split("\\|"));
        return section(id, columns, values.stream().map(row).toList(), titleValues);
    }

    private ReportSection section(String id, List<String> columns, List<List<ReportCell>> rows, Object... titleValues) {
        List<Boolean> numeric = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int place = column;
            numeric.add(rows.stream()
                    .map(row -> row.get(place))
                    .anyMatch(cell -> cell instanceof Count || cell instanceof Change));
        }
        return new ReportSection(
                id.replace(".", ""),
                words.of("report." + id, titleValues),
                words.of("report." + id + ".sheet"),
                columns,
                numeric,
                rows,
                words.of("report." + id + ".note"),
                words.of("report.none"));
    }
}
