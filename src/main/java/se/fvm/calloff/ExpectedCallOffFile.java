package se.fvm.calloff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A list of expected call-offs in a file of its own: {@code code,municipality,options,agreements}. */
public final class ExpectedCallOffFile {

    private static final List<String> COLUMNS = List.of("code", "municipality", "options", "agreements");

    private ExpectedCallOffFile() {}

    /**
     * Reads and checks the list; its options are taken both as signed up for and as announced.
     *
     * @param campaign the campaign whose municipalities, options and agreements the list may name
     * @throws CampaignException naming every mistake with file, line, field and what to do
     */
    public static List<ExpectedCallOff> read(Path file, Campaign campaign) {
        Problems problems = new Problems();
        List<Integer> options =
                campaign.options().stream().map(CallOffOption::number).toList();
        List<ExpectedCallOff> expected = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, problems)) {
            String code = row.required("code");
            if (!code.isEmpty() && campaign.municipality(code).isEmpty()) {
                row.problem("code", "\"" + code + "\" is no municipality of this campaign; correct it");
            }
            if (expected.stream().anyMatch(e -> e.municipality().equals(code))) {
                row.problem("code", "\"" + code + "\" stands in an earlier row too; remove one");
            }
            SortedSet<Integer> named = row.options("options", options);
            expected.add(new ExpectedCallOff(code, named, named, agreements(row, campaign)));
        }
        problems.throwIfAny();
        return expected;
    }

    private static SortedSet<String> agreements(CsvRow row, Campaign campaign) {
        SortedSet<String> agreements = new TreeSet<>(row.parts("agreements", " "));
        for (String id : agreements) {
            if (campaign.agreement(id).isEmpty()) {
                row.problem("agreements", "\"" + id + "\" is no agreement of this campaign; correct it");
            }
        }
        return agreements;
    }
}
