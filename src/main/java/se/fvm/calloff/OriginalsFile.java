package se.fvm.calloff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of paper originals: {@code code,agreement,posted,arrived,deemed,tracking,note}. */
public final class OriginalsFile {

    private static final List<String> COLUMNS =
            List.of("code", "agreement", "posted", "arrived", "deemed", "tracking", "note");

    private OriginalsFile() {}

    /**
     * Reads and checks the list; where {@code deemed} is empty, {@link DeemedDay} fills it in.
     *
     * @return the originals, not registered yet: their id is 0
     * @throws CampaignException naming every mistake with file, line, field and what to do; then nothing of the file
     *     may be registered
     */
    public static List<Original> read(Path file, Campaign campaign) {
        Problems problems = new Problems();
        DeemedDay deemedDay = new DeemedDay();
        List<Original> originals = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, problems)) {
            LocalDate posted = day(row, "posted");
            LocalDate arrived = day(row, "arrived");
            LocalDate deemed = day(row, "deemed");
            row.required("arrived");
            check(row, campaign, posted, arrived, deemed);
            if (arrived != null) {
                originals.add(new Original(
                        0,
                        row.text("code"),
                        row.text("agreement"),
                        posted,
                        arrived,
                        deemed != null ? deemed : deemedDay.of(arrived),
                        row.text("tracking"),
                        row.text("note")));
            }
        }
        problems.throwIfAny();
        return originals;
    }

    private static void check(
            CsvRow row,
            Campaign campaign,
            @Nullable LocalDate posted,
            @Nullable LocalDate arrived,
            @Nullable LocalDate deemed) {
        String code = row.required("code");
        if (!code.isEmpty() && campaign.municipality(code).isEmpty()) {
            row.problem("code", "\"" + code + "\" is no municipality of this campaign; correct it");
        }
        String agreement = row.required("agreement");
        if (!agreement.isEmpty() && campaign.agreement(agreement).isEmpty()) {
            List<String> known =
                    campaign.agreements().stream().map(AgreementKind::id).toList();
            row.problem("agreement", "\"" + agreement + "\" is no agreement of this campaign; known are " + known);
        }
        if (posted != null && arrived != null && posted.isAfter(arrived)) {
            row.problem("posted", "is after the day of arrival; correct either");
        }
        if (deemed != null && arrived != null && deemed.isAfter(arrived)) {
            row.problem("deemed", "is after the day of arrival; correct either, or leave it empty");
        }
    }

    private static @Nullable LocalDate day(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            row.problem(column, "is \"" + text + "\"; give a day as YYYY-MM-DD, such as 2020-04-30");
            return null;
        }
    }
}
