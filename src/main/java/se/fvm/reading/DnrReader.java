package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fvm.calloff.Campaign;
import se.fvm.document.Box;

/** Reads the municipality's own diarienummer, in the many forms that public bodies use. */
final class DnrReader {

    private static final Pattern LABELLED = Pattern.compile(
            "(?i)(?:kommunens\\s+)?(?:d\\s?n\\s?r|diarienr|diarienummer|ärendenr|ärendenummer|ärende|arende)\\b?\\.?\\s*[:;.]?\\s*"
                    + "((?:[A-ZÅÄÖ]{1,5}\\s?[/ ]?\\s?)?(?:\\d{4}|\\d{2})\\s?(?:[A-ZÅÄÖ]{2,4}\\s?\\d{1,5}|[/:;\\-–. ]\\s?\\d{1,5}(?:[-–:]\\d{1,4})?)"
                    + "|\\d{3}/\\d{2}(?!\\d))");
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w/-])([A-ZÅÄÖ]{2,4}[Il|j]?\\s?[/ ]?\\s?(?:19|20)\\d{2}\\s?[/:\\-–]\\s?\\d{1,5}(?:[-–]\\d{1,4})?)(?![\\w/])");
    /** Signs that do not go together, or none between the year and the running number: a sign was lost or misread. */
    private static final Pattern MIXED = Pattern.compile("[A-ZÅÄÖ]+\\s(?:19|20)\\d\\d:.*|.*\\d{4}\\s\\d+");

    private static final Pattern GOES_ON = Pattern.compile("^[\\s.,|]{0,3}\\d.*");

    /** A number that was hardly legible is worse than none. */
    private static final double LEGIBLE = 0.75;

    private static final double CLEAR = 0.85;

    private final List<String> own;

    DnrReader(Campaign campaign) {
        own = Stream.concat(Stream.of(campaign.region().name()), campaign.region().aliases().stream())
                .map(Folding::squeeze)
                .toList();
    }

    /** A number in print, with whether what stands around it leaves no doubt. */
    private record Printed(Sheet sheet, Evidence evidence, boolean clear) {}

    /** What a paper says of its diarienummer. */
    PaperNumber read(Paper paper, HandwrittenNumbers numbers) {
        Optional<Printed> printed = printed(paper);
        if (printed.isPresent() && printed.get().clear()) {
            return new PaperNumber(printed.get().evidence(), true, paper.first(), List.of(), List.of(), Map.of());
        }
        Sheet page = printed.map(Printed::sheet).orElse(paper.first());
        if (page.bornDigital() || page.blank()) {
            return new PaperNumber(
                    printed.map(Printed::evidence).orElse(null), true, page, List.of(), List.of(), Map.of());
        }
        List<NumberLines.NumberLine> lines =
                printed.map(p -> NumberLines.in(page, around(p))).orElseGet(() -> NumberLines.atHead(page));
        return new PaperNumber(
                printed.map(Printed::evidence).orElse(null),
                false,
                page,
                printed.isPresent() ? List.of() : hints(page),
                lines,
                numbers.ratios(lines, numbers.candidates(lines)));
    }

    /** Lines at the head of a page that may hold a number that was not legible. */
    private static List<String> hints(Sheet page) {
        return page.rows().stream()
                .filter(r -> r.box().y() < page.height() / 4 && r.words() <= 6)
                .filter(r -> r.text().chars().filter(Character::isDigit).count() >= 4)
                .map(Row::squeezed)
                .toList();
    }

    private static Box around(Printed printed) {
        Box box = Objects.requireNonNull(printed.evidence().box());
        int line = printed.sheet().lineHeight();
        return new Box(box.x() - line / 2, box.y() - line / 3, box.width() + 3 * line, box.height() + line * 2 / 3);
    }

    private Optional<Printed> printed(Paper paper) {
        Map<String, Integer> votes = new HashMap<>();
        List<Printed> found = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            for (Row row : sheet.rows()) {
                find(row).ifPresent(match -> {
                    String number = match.number();
                    votes.merge(Folding.squeeze(number), match.labelled() ? 3 : 1, Integer::sum);
                    Evidence evidence = new Evidence(
                            "dnr", number, sheet.number(), row.box(), sheet.dpi(), row.text(), row.confidence());
                    boolean clear = sheet.bornDigital()
                            || (row.confidence() >= CLEAR
                                    && !MIXED.matcher(number).matches()
                                    && !GOES_ON.matcher(match.rest()).matches()
                                    && nothingFollows(row, sheet));
                    found.add(new Printed(sheet, evidence, clear));
                });
            }
        }
        return found.stream()
                .filter(p -> p.evidence().confidence() >= LEGIBLE)
                .max(Comparator.<Printed>comparingInt(p ->
                                votes.getOrDefault(Folding.squeeze(p.evidence().value()), 0))
                        .thenComparing(Printed::clear)
                        .thenComparingDouble(p -> p.evidence().confidence()));
    }

    /** Whether no digit that was set apart as a line of its own stands right behind a line. */
    private static boolean nothingFollows(Row row, Sheet sheet) {
        Box box = row.box();
        Box behind = new Box(box.right(), box.y(), sheet.lineHeight(), box.height());
        return sheet.rows().stream()
                .noneMatch(r ->
                        !r.equals(row) && r.box().x() >= box.right() && r.box().meets(behind));
    }

    private record Match(String number, boolean labelled, String rest) {}

    private Optional<Match> find(Row row) {
        String squeezed = row.squeezed();
        if (squeezed.contains("regionens") || own.stream().anyMatch(squeezed::contains) || row.words() > 14) {
            return Optional.empty();
        }
        Matcher labelled = LABELLED.matcher(row.text());
        if (labelled.find()) {
            return match(row, labelled, true);
        }
        Matcher bare = BARE.matcher(row.text());
        return bare.find() ? match(row, bare, false) : Optional.empty();
    }

    private static Optional<Match> match(Row row, Matcher matcher, boolean labelled) {
        String number = tidy(matcher.group(1));
        return isMunicipal(number)
                ? Optional.of(new Match(number, labelled, row.text().substring(matcher.end(1))))
                : Optional.empty();
    }

    private static String tidy(String number) {
        return withSlash(number.strip())
                .replace(';', ':')
                .replaceAll("\\s*([/:–-])\\s*", "$1")
                .replaceAll("\\s+", " ");
    }

    /** A slash after the letters is often taken for a letter. */
    private static String withSlash(String number) {
        return number.replaceAll("^([A-ZÅÄÖ]{2,3})[Il|j]((?:19|20)\\d\\d)", "$1/$2");
    }

    /** The series of the regional board is the receiver's own. */
    private static boolean isMunicipal(String number) {
        return !number.toUpperCase(Locale.ROOT).startsWith("RS");
    }
}
