package se.fvm.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.CallOffOption;
import se.fvm.calloff.CallOffStatus;
import se.fvm.calloff.CallOffStatus.AgreementCount;
import se.fvm.calloff.CallOffStatus.OptionCount;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.MunicipalityStatus;
import se.fvm.correspondence.Words;
import se.fvm.ledger.MailAccount;

/** The status as text, in Swedish. */
public final class StatusTable {

    private static final String GAP = "  ";

    private final Campaign campaign;
    private final Words words;

    public StatusTable(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
    }

    public void print(CallOffStatus status, MailAccount mails, PrintStream out) {
        LocalDate day = status.asOf().atZone(campaign.zone()).toLocalDate();
        out.println(words.of("title.of", campaign.name(), words.of("overview.now", day)));
        if (!campaign.synthetic().isEmpty()) {
            out.println(campaign.synthetic());
        }
        out.println();
        table(out, options(status));
        out.println();
        table(out, agreements(status));
        out.println();
        table(out, municipalities(status));
        out.println();
        out.println(mails(mails));
        out.flush();
    }

    private List<List<String>> options(CallOffStatus status) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("option"),
                words.of("option.signed.up"),
                words.of("option.announced"),
                words.of("option.called.off"),
                words.of("option.under.review")));
        for (CallOffOption option : campaign.options()) {
            OptionCount count = status.options().getOrDefault(option.number(), new OptionCount(0, 0, 0, 0));
            rows.add(List.of(
                    option.number() + " " + option.title(),
                    String.valueOf(count.signedUp()),
                    String.valueOf(count.announced()),
                    String.valueOf(count.calledOff()),
                    String.valueOf(count.underReview())));
        }
        return rows;
    }

    private List<List<String>> agreements(CallOffStatus status) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("agreement"), words.of("agreement.scans"), words.of("agreement.originals")));
        for (AgreementKind agreement : campaign.agreements()) {
            AgreementCount count = status.agreements().getOrDefault(agreement.id(), new AgreementCount(0, 0));
            rows.add(List.of(agreement.title(), String.valueOf(count.scans()), String.valueOf(count.originals())));
        }
        return rows;
    }

    private List<List<String>> municipalities(CallOffStatus status) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(
                List.of(words.of("municipality"), words.of("option.called.off"), words.of("option.under.review")));
        campaign.agreements().forEach(agreement -> heads.add(agreement.shortTitle()));
        heads.add(words.of("nav.deviations"));
        rows.add(heads);
        status.municipalities().forEach(each -> rows.add(municipality(each)));
        return rows;
    }

    private List<String> municipality(MunicipalityStatus status) {
        List<String> row = new ArrayList<>(
                List.of(status.municipality().name(), numbers(status.calledOff()), numbers(status.underReview())));
        status.agreements().forEach(agreement -> row.add(words.of(agreement)));
        row.add(
                status.mismatches().isEmpty()
                        ? words.of("none")
                        : String.valueOf(status.mismatches().size()));
        return row;
    }

    private String numbers(SortedSet<Integer> options) {
        return options.isEmpty() ? words.of("none") : words.options(options);
    }

    private String mails(MailAccount mails) {
        return words.of("nav.mails") + ": " + mails.archived() + " " + words.of("mails.archived") + " = "
                + mails.pending() + " " + words.of("mails.pending") + " + "
                + mails.filed() + " " + words.of("mails.filed") + " + "
                + mails.review() + " " + words.of("mails.review") + " + "
                + mails.noAgreement() + " " + words.of("mails.noAgreement") + " + "
                + mails.failed() + " " + words.of("mails.failed") + "; "
                + mails.notFetched() + " " + words.of("mails.notFetched");
    }

    /** Prints rows under their heads, each column as wide as its widest cell. */
    private static void table(PrintStream out, List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int of = column;
                int width =
                        rows.stream().mapToInt(r -> r.get(of).length()).max().orElse(0);
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(width - cell.length())).append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
