package se.fvm.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.Page.Layout;
import se.fvm.document.PageText;
import se.fvm.document.Word;

/** Reads the day on which the municipality signed, typed or by hand, from its signature block. */
final class SigningDateReader {

    private static final double TYPED = 0.98;
    private static final double AGREED = 0.96;
    private static final double ONCE = 0.7;
    private static final Pattern LABEL =
            Pattern.compile("(ort och datum|ort datum|ort o datum|datum|plats|(^| )den( |$)|tid och plats)");
    private static final Pattern DIGITISH = Pattern.compile("[0-9OoIlZzSsBGTVvQ/|.,-]{2,}");

    private final Dates dates;

    SigningDateReader(Dates dates) {
        this.dates = dates;
    }

    /**
     * @param fact value null where no day was read
     * @param where place of the day, or of the line for it, or null
     * @param written whether something stands on the line for the day
     */
    record Result(Fact<LocalDate> fact, @Nullable Box where, boolean written, List<Evidence> evidence) {}

    Result read(SignatureBlock block) {
        List<Candidate> typed = new ArrayList<>();
        for (Row row : block.rows()) {
            for (Dates.Found found : dates.in(row.text())) {
                boolean clean =
                        found.whole() && row.text().toLowerCase(Locale.ROOT).contains(found.text());
                double confidence = clean ? digitConfidence(row) : ONCE * digitConfidence(row);
                typed.add(new Candidate(found.day(), place(row), row.text(), confidence));
            }
        }
        Optional<Candidate> last =
                typed.stream().filter(c -> c.confidence() >= 0.9).max(Comparator.comparing(Candidate::day));
        if (last.isPresent()) {
            return result(block, last.get(), TYPED);
        }
        return byHand(block, typed);
    }

    private record Candidate(LocalDate day, Box box, String text, double confidence) {}

    private static Result result(SignatureBlock block, Candidate candidate, double confidence) {
        Evidence evidence = new Evidence(
                "signedOn",
                candidate.day().toString(),
                block.sheet().number(),
                candidate.box(),
                block.sheet().dpi(),
                candidate.text(),
                confidence);
        return new Result(Fact.of(candidate.day(), confidence), candidate.box(), true, List.of(evidence));
    }

    private static double digitConfidence(Row row) {
        return row.line().words().stream()
                .filter(w -> w.text().chars().anyMatch(Character::isDigit))
                .mapToDouble(Word::confidence)
                .min()
                .orElse(0);
    }

    private static Box place(Row row) {
        return row.line().words().stream()
                .filter(w -> w.text().chars().anyMatch(Character::isDigit))
                .map(Word::box)
                .reduce(Box::union)
                .orElse(row.box());
    }

    /** Handwriting: the line for the day is read again by itself; both ways must agree on one day, with its year. */
    private Result byHand(SignatureBlock block, List<Candidate> read) {
        Map<LocalDate, Integer> votes = new HashMap<>();
        Map<LocalDate, Candidate> first = new HashMap<>();
        read.forEach(c -> vote(votes, first, c));
        Optional<Box> line = dateLine(block);
        boolean written = !read.isEmpty();
        if (line.isPresent()) {
            Box where = line.get();
            written |= hasInk(block, where);
            Set<LocalDate> again = new HashSet<>();
            for (double scale : new double[] {1, 1.5, 2.2}) {
                PageText text = block.sheet().page().read(where, scale, Layout.LINE);
                for (Dates.Found found : daysByHand(text.text())) {
                    if (again.add(found.day())) {
                        vote(votes, first, new Candidate(found.day(), where, text.text(), ONCE));
                    }
                }
            }
        }
        Optional<Map.Entry<LocalDate, Integer>> best = votes.entrySet().stream()
                .max(Map.Entry.<LocalDate, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        if (best.isEmpty()) {
            return new Result(Fact.of(null, written ? 0.4 : 0.9), line.orElse(null), written, List.of());
        }
        int all = votes.values().stream().mapToInt(v -> v).sum();
        boolean agreed = best.get().getValue() >= 2 && best.get().getValue() == all;
        Result result = result(
                block,
                Objects.requireNonNull(first.get(best.get().getKey())),
                agreed ? AGREED : ONCE * best.get().getValue() / all);
        List<Fact.Candidate<LocalDate>> others = votes.entrySet().stream()
                .filter(e -> !e.getKey().equals(best.get().getKey()))
                .map(e -> new Fact.Candidate<>(e.getKey(), (double) e.getValue() / all * 0.5))
                .toList();
        return new Result(
                new Fact<>(result.fact().value(), result.fact().confidence(), others),
                result.where(),
                true,
                result.evidence());
    }

    private static void vote(Map<LocalDate, Integer> votes, Map<LocalDate, Candidate> first, Candidate candidate) {
        votes.merge(candidate.day(), 1, Integer::sum);
        first.putIfAbsent(candidate.day(), candidate);
    }

    private List<Dates.Found> daysByHand(String text) {
        List<Dates.Found> found = new ArrayList<>(dates.in(text));
        if (found.isEmpty()) {
            found.addAll(dates.in(digits(text)));
        }
        found.removeIf(f -> !f.whole());
        return found;
    }

    /** Letters that a recogniser takes handwritten digits for become digits, in words that look like numbers. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("\\s+")) {
            out.append(DIGITISH.matcher(word).matches() ? swap(word) : word).append(' ');
        }
        return out.toString();
    }

    private static String swap(String word) {
        return word.replaceAll("[OoQ]", "0")
                .replaceAll("[Il|]", "1")
                .replaceAll("[ZzVv]", "2")
                .replaceAll("[Ss]", "5")
                .replace('B', '8')
                .replace('G', '6')
                .replace('T', '7');
    }

    private static Optional<Box> dateLine(SignatureBlock block) {
        int line = block.sheet().lineHeight();
        for (Row row : block.rows()) {
            if (LABEL.matcher(row.folded()).find()) {
                Box label = labelBox(row);
                boolean inline =
                        row.folded().matches(".*(^| )den( |$).*") || row.box().right() - label.right() > line;
                if (inline) {
                    return Optional.of(new Box(
                            label.right() + 2,
                            row.box().y() - line * 2 / 3,
                            Math.max(
                                    line, Math.min(block.box().right(), label.right() + 16 * line) - label.right() - 2),
                            row.box().height() + line));
                }
                Box below = new Box(
                        Math.max(block.box().x(), label.x() - line), label.bottom() + 1, 16 * line, line * 5 / 2);
                Box above = new Box(
                        Math.max(block.box().x(), label.x() - line), label.y() - line * 5 / 2, 16 * line, line * 5 / 2);
                Box cutBelow = below.intersection(block.box());
                Box cutAbove = above.intersection(block.box());
                return Optional.of(ink(block, cutBelow) >= ink(block, cutAbove) ? cutBelow : cutAbove);
            }
        }
        return Optional.empty();
    }

    private static Box labelBox(Row row) {
        Box box = row.line().words().get(0).box();
        for (Word word : row.line().words()) {
            box = box.union(word.box());
            String folded = Folding.fold(word.text());
            if (folded.equals("den") || folded.startsWith("datum")) {
                return box;
            }
        }
        return box;
    }

    private static boolean hasInk(SignatureBlock block, Box where) {
        return ink(block, where) > block.sheet().lineHeight() * 4;
    }

    private static int ink(SignatureBlock block, Box where) {
        GreyImage image = block.sheet().image();
        if (where.intersection(new Box(0, 0, image.width(), image.height())).width() < 8 || where.height() < 8) {
            return 0;
        }
        Ink ink = Ink.of(image, where);
        ink.wipeRules(image.dpi() * 2 / 5, Math.max(4, image.dpi() / 40));
        return ink.count(where);
    }
}
