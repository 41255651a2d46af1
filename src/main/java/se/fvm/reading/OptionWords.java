package se.fvm.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fvm.calloff.CallOffOption;
import se.fvm.calloff.Campaign;
import se.fvm.document.Word;

/** Finds the campaign's options in a text, by number or by wording. */
final class OptionWords {

    private static final double ALIKE = 0.82;
    /** A wording's last letters may be misread. */
    private static final double ENDING = 0.03;
    /** Letters of a longer wording that one edit outweighs: a shorter one that is read without fault is the better. */
    private static final double DAMAGE = 6;

    private static final Pattern NUMBERED = Pattern.compile(
            "optione?n?(?:er|erna|s)?\\s*(?:nr|nummer|no)?\\s*:?\\s*((?:\\d|[il|](?=\\W|$))(?:\\s*(?:,|och|samt|&|\\+|-|–|—|till|t o m|respektive|resp\\.?|\\s)+\\s*(?:option(?:en)?\\s*)?\\d)*)(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "option(en|erna|er)?\\s+((nr|nummer)\\s+)?((ett|två|tva|tre|\\d|och|samt|respektive|till|option)\\b[\\s,]*)+",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ALL = Pattern.compile("(samtliga|alla|hela)( \\w+){0,2} optioner");
    private static final Pattern RANGE = Pattern.compile("(\\d)\\s*(?:-|–|—|till|t o m)\\s*(\\d)");

    private final Map<Integer, List<String>> wordings = new LinkedHashMap<>();

    OptionWords(Campaign campaign) {
        for (CallOffOption option : campaign.options()) {
            wordings.put(
                    option.number(),
                    Stream.concat(Stream.of(option.title()), option.wordings().stream())
                            .map(Folding::squeeze)
                            .filter(w -> w.length() >= 7)
                            .distinct()
                            .toList());
        }
    }

    /** The campaign's option numbers. */
    SortedSet<Integer> all() {
        return new TreeSet<>(wordings.keySet());
    }

    /** The options that a text mentions by number. */
    SortedSet<Integer> numbered(String text) {
        SortedSet<Integer> found = new TreeSet<>();
        Matcher m = NUMBERED.matcher(inDigits(text.toLowerCase(Locale.ROOT)));
        while (m.find()) {
            String numbers = m.group(1).replaceAll("^[il|]", "1");
            Matcher range = RANGE.matcher(numbers);
            while (range.find()) {
                for (int n = Integer.parseInt(range.group(1)); n <= Integer.parseInt(range.group(2)); n++) {
                    found.add(n);
                }
            }
            numbers.chars().filter(Character::isDigit).forEach(d -> found.add(d - '0'));
        }
        if (ALL.matcher(Folding.fold(text)).find()) {
            found.addAll(wordings.keySet());
        }
        found.retainAll(wordings.keySet());
        return found;
    }

    /** Number words behind the word option become digits: "option ett och tre". */
    private static String inDigits(String text) {
        return IN_WORDS.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group()
                        .replaceAll("\\bett\\b", "1")
                        .replaceAll("\\btv[åa]\\b", "2")
                        .replaceAll("\\btre\\b", "3")));
    }

    /** The options that a text mentions by their wording. */
    SortedSet<Integer> worded(String squeezed) {
        SortedSet<Integer> found = new TreeSet<>();
        wordings.forEach((number, forms) -> {
            if (forms.stream().anyMatch(f -> OcrDistance.similarityWithin(f, squeezed) >= ALIKE)) {
                found.add(number);
            }
        });
        return found;
    }

    /** Number of letters of an option's title. */
    int length(int number) {
        return wordings.getOrDefault(number, List.of("")).get(0).length();
    }

    /**
     * The words of a line that hold a wording or a number.
     *
     * @param start index of the first word
     * @param end index behind the last word
     */
    record Place(int start, int end) {}

    /** Where an option's wording stands in a line. */
    Place placeOfWording(int number, List<Word> line) {
        String whole = squeezed(line, 0, line.size());
        String form = wordings.getOrDefault(number, List.of()).stream()
                .max(Comparator.comparingDouble(f -> f.length() - DAMAGE * OcrDistance.within(f, whole)))
                .orElse("");
        double least = OcrDistance.similarityWithin(form, whole) - ENDING;
        int end = 1;
        while (end < line.size() && OcrDistance.similarityWithin(form, squeezed(line, 0, end)) < least) {
            end++;
        }
        int start = end - 1;
        while (start > 0 && OcrDistance.similarityWithin(form, squeezed(line, start, end)) < least) {
            start--;
        }
        return new Place(start, end);
    }

    private static String squeezed(List<Word> line, int start, int end) {
        return line.subList(start, end).stream()
                .map(w -> Folding.squeeze(w.text()))
                .collect(Collectors.joining());
    }

    /** Where a line names an option by number. */
    Place placeOfNumber(int number, List<Word> line) {
        for (int i = 0; i < line.size(); i++) {
            String word = Folding.squeeze(line.get(i).text());
            if (word.endsWith(Integer.toString(number)) && (i > 0 || word.length() > 1)) {
                return new Place(i, i + 1);
            }
        }
        return new Place(0, Math.min(line.size(), 2));
    }

    SortedSet<Integer> in(String text) {
        SortedSet<Integer> found = numbered(text);
        found.addAll(worded(Folding.squeeze(text)));
        return found;
    }

    /** How alike a row is to an option's wording, 0 to 1, for rows that damage has made hard to read. */
    double likeness(int number, String squeezed) {
        return wordings.getOrDefault(number, List.of()).stream()
                .mapToDouble(f -> OcrDistance.similarityWithin(f, squeezed))
                .max()
                .orElse(0);
    }
}
