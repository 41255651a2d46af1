package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fvm.calloff.Campaign;

/** Reads the municipality's own diarienummer, in the many forms that public bodies use. */
final class DnrReader {

    private static final Pattern LABELLED = Pattern.compile(
            "(?i)(?:kommunens\\s+)?(?:d\\s?n\\s?r|diarienr|diarienummer|ärendenr|ärendenummer|ärende|arende)\\b?\\.?\\s*[:;.]?\\s*"
                    + "((?:[A-ZÅÄÖ]{1,5}\\s?[/ ]?\\s?)?(?:\\d{4}|\\d{2})\\s?(?:[A-ZÅÄÖ]{2,4}\\s?\\d{1,5}|[/:;\\-–. ]\\s?\\d{1,5}(?:[-–:]\\d{1,4})?))");
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w/-])([A-ZÅÄÖ]{2,4}[Il|j]?\\s?[/ ]?\\s?(?:19|20)\\d{2}\\s?[/:\\-–]\\s?\\d{1,5}(?:[-–]\\d{1,4})?)(?![\\w/])");
    /** Name of the fact under which illegible lines are kept until the papers of a mail are compared. */
    static final String HINT = "dnr-hint";

    /** A number that was hardly legible is worse than none. */
    private static final double LEGIBLE = 0.75;

    private final List<String> own;

    DnrReader(Campaign campaign) {
        own = Stream.concat(Stream.of(campaign.region().name()), campaign.region().aliases().stream())
                .map(Folding::squeeze)
                .toList();
    }

    /** The diarienummer as printed, with where it stands. */
    Optional<Evidence> read(Paper paper) {
        Map<String, Integer> votes = new HashMap<>();
        List<Evidence> found = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            for (Row row : sheet.rows()) {
                find(row).ifPresent(number -> {
                    int weight = LABELLED.matcher(row.text()).find() ? 3 : 1;
                    votes.merge(Folding.squeeze(number), weight, Integer::sum);
                    found.add(new Evidence(
                            "dnr", number, sheet.number(), row.box(), sheet.dpi(), row.text(), row.confidence()));
                });
            }
        }
        return found.stream()
                .filter(e -> e.confidence() >= LEGIBLE)
                .max(Comparator.<Evidence>comparingInt(e -> votes.getOrDefault(Folding.squeeze(e.value()), 0))
                        .thenComparingDouble(Evidence::confidence));
    }

    /** Lines that may hold a number that was not legible: stamped or written at the head of the first page. */
    List<Evidence> hints(Paper paper) {
        Sheet first = paper.first();
        return first.rows().stream()
                .filter(r -> r.box().y() < first.height() / 4 && r.words() <= 6)
                .filter(r -> r.text().chars().filter(Character::isDigit).count() >= 4)
                .map(r -> new Evidence(HINT, r.squeezed(), first.number(), r.box(), first.dpi(), r.text(), 0.2))
                .toList();
    }

    private Optional<String> find(Row row) {
        String squeezed = row.squeezed();
        if (squeezed.contains("regionens") || own.stream().anyMatch(squeezed::contains) || row.words() > 14) {
            return Optional.empty();
        }
        Matcher labelled = LABELLED.matcher(row.text());
        if (labelled.find()) {
            return Optional.of(tidy(labelled.group(1))).filter(DnrReader::isMunicipal);
        }
        Matcher bare = BARE.matcher(row.text());
        return bare.find() ? Optional.of(tidy(bare.group(1))).filter(DnrReader::isMunicipal) : Optional.empty();
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
        return !number.toUpperCase(java.util.Locale.ROOT).startsWith("RS");
    }
}
