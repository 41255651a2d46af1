package se.fvm.calloff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code municipalities.csv} says: who takes part and what is expected of each. */
record MunicipalitiesFile(List<Municipality> municipalities, List<ExpectedCallOff> expected) {

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "official",
            "aliases",
            "orgnr",
            "orgnr_sure",
            "domains",
            "association",
            "area",
            "seat_town",
            "signed_up",
            "announced");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final Pattern ORG_NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");
    private static final List<String> SURE = List.of("A", "B1", "B2", "C");

    static MunicipalitiesFile read(Path file, List<CallOffOption> options, Problems problems) {
        List<Integer> numbers = options.stream().map(CallOffOption::number).toList();
        List<Municipality> municipalities = new ArrayList<>();
        List<ExpectedCallOff> expected = new ArrayList<>();
        Unique unique = new Unique();
        List<CsvRow> rows = CsvTable.read(file, COLUMNS, problems);
        for (CsvRow row : rows) {
            Municipality municipality = municipality(row, unique);
            municipalities.add(municipality);
            SortedSet<Integer> signedUp = row.options("signed_up", numbers);
            expected.add(new ExpectedCallOff(
                    municipality.code(), signedUp, row.options("announced", numbers), needed(signedUp, options)));
        }
        if (rows.isEmpty() && problems.none()) {
            problems.add(file, "names no municipality; add a row for each");
        }
        return new MunicipalitiesFile(municipalities, expected);
    }

    private static Municipality municipality(CsvRow row, Unique unique) {
        String code = row.required("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            row.problem("code", "is \"" + code + "\"; give the four digits of the municipality code");
        }
        unique.check(row, "code", code);
        String name = row.required("name");
        unique.check(row, "name", name);
        return new Municipality(
                code,
                name,
                row.required("official"),
                row.parts("aliases", ";|"),
                orgNumber(row, unique),
                row.text("orgnr_sure"),
                domains(row, unique),
                row.text("association"),
                row.text("area"),
                row.text("seat_town"));
    }

    private static @Nullable String orgNumber(CsvRow row, Unique unique) {
        String number = row.text("orgnr");
        if (number.isEmpty()) {
            return null;
        }
        if (!ORG_NUMBER.matcher(number).matches() || !luhn(number)) {
            row.problem("orgnr", "\"" + number + "\" is no organisation number; check its digits, NNNNNN-NNNN");
        }
        if (!SURE.contains(row.text("orgnr_sure"))) {
            row.problem("orgnr_sure", "give how sure the number is, one of " + String.join(", ", SURE));
        }
        unique.check(row, "orgnr", number);
        return number;
    }

    private static List<String> domains(CsvRow row, Unique unique) {
        List<String> domains = row.parts("domains", " ").stream()
                .map(d -> d.toLowerCase(Locale.ROOT))
                .toList();
        for (String domain : domains) {
            if (!DOMAIN.matcher(domain).matches()) {
                row.problem("domains", "\"" + domain + "\" is no mail domain; give one such as example.org");
            }
            unique.check(row, "domains", domain);
        }
        return domains;
    }

    /** Check digit of an organisation number: every other digit doubled, sum of digits divisible by ten. */
    static boolean luhn(String number) {
        String digits = number.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    private static SortedSet<String> needed(Collection<Integer> numbers, List<CallOffOption> options) {
        SortedSet<String> agreements = new TreeSet<>();
        options.stream().filter(o -> numbers.contains(o.number())).forEach(o -> agreements.addAll(o.agreements()));
        return agreements;
    }

    /** Values that no two rows may share. */
    private static final class Unique {
        private final Set<String> seen = new HashSet<>();

        void check(CsvRow row, String column, String value) {
            if (!value.isEmpty() && !seen.add(column + ":" + value)) {
                row.problem(column, "\"" + value + "\" stands in an earlier row too; each row needs its own");
            }
        }
    }
}
