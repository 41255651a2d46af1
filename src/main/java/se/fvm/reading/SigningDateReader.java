package se.fvm.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.Word;

/** Reads the day on which the municipality signed, typed or by hand, from its signature block. */
final class SigningDateReader {

    private static final double TYPED = 0.98;
    private static final double BY_HAND = 0.97;
    private static final double LEAST = 0.05;

    /** What a day read in print weighs by itself, and by how much it raises the same day read by hand. */
    private static final double PRINT_SAYS = 0.1;

    private static final double PRINT_AGREES = 4;
    private static final double ONCE = 0.7;

    /** Print read with this confidence is sure; a later day of another signer, read with the other one, puts it in doubt. */
    private static final double SURE = 0.9;

    private static final double DOUBTFUL = 0.25;
    private static final double CLEAR = 0.8;
    private static final Pattern LABEL =
            Pattern.compile("(ort och datum|ort datum|ort o datum|datum|plats|(^| )den( |$)|tid och plats)");

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
                typed.add(new Candidate(found.day(), found.whole(), place(row), row.text(), confidence));
            }
        }
        Optional<Candidate> last =
                typed.stream().filter(c -> c.confidence() >= SURE).max(Comparator.comparing(Candidate::day));
        return last.map(sure -> unlessLater(block, typed, sure)).orElseGet(() -> byHand(block, typed));
    }

    /** The day that print says for sure, unless another signer wrote a later one elsewhere. */
    private Result unlessLater(SignatureBlock block, List<Candidate> typed, Candidate sure) {
        List<HandwrittenLines.HandwrittenLine> elsewhere = ownPlaces(block).stream()
                .flatMap(p -> HandwrittenLines.in(block.sheet().image(), p, block.line()).stream())
                .filter(l -> typed.stream()
                        .noneMatch(c -> c.confidence() >= SURE && c.box().meets(l.box())))
                .toList();
        if (!elsewhere.isEmpty()) {
            HandwrittenDays.Weighed weighed = new HandwrittenDays(dates.earliest(), dates.latest()).read(elsewhere);
            Optional<Map.Entry<LocalDate, Double>> later = weighed.days().entrySet().stream()
                    .filter(e -> weighed.whole()
                            && e.getValue() >= CLEAR
                            && e.getKey().isAfter(sure.day()))
                    .findFirst();
            if (later.isPresent() && weighed.where() != null) {
                LocalDate day = later.get().getKey();
                double confidence = Math.min(BY_HAND, later.get().getValue());
                return result(block, new Candidate(day, true, weighed.where(), day.toString(), confidence), confidence);
            }
        }
        boolean doubt = typed.stream()
                .anyMatch(c -> c.confidence() >= DOUBTFUL && c.day().isAfter(sure.day()));
        return result(block, sure, doubt ? ONCE : TYPED);
    }

    private record Candidate(LocalDate day, boolean whole, Box box, String text, double confidence) {}

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

    /** Handwriting: all days are weighed; what the recogniser of print made of the same place speaks for a day too. */
    private Result byHand(SignatureBlock block, List<Candidate> read) {
        List<Box> places = places(block);
        List<HandwrittenLines.HandwrittenLine> lines = places.stream()
                .flatMap(p -> HandwrittenLines.in(block.sheet().image(), p, block.line()).stream())
                .toList();
        boolean written = !read.isEmpty() || places.stream().anyMatch(p -> hasInk(block, p));
        HandwrittenDays.Weighed weighed = new HandwrittenDays(dates.earliest(), dates.latest()).read(lines);
        Map<LocalDate, Double> weights = new HashMap<>(weighed.days());
        for (Candidate candidate : read) {
            weights.merge(candidate.day(), PRINT_SAYS, (weight, more) -> weight * PRINT_AGREES + more);
        }
        double all = 1
                - weighed.days().values().stream().mapToDouble(w -> w).sum()
                + weights.values().stream().mapToDouble(w -> w).sum();
        Optional<Map.Entry<LocalDate, Double>> best = weights.entrySet().stream()
                .max(Map.Entry.<LocalDate, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        if (best.isEmpty() || best.get().getValue() / all < LEAST) {
            return new Result(
                    Fact.of(null, written ? 0.4 : 0.9), places.isEmpty() ? null : places.get(0), written, List.of());
        }
        LocalDate day = best.get().getKey();
        boolean whole = weighed.whole()
                || read.stream().anyMatch(c -> c.whole() && c.day().equals(day));
        double confidence = Math.min(BY_HAND, best.get().getValue() / all) * (whole ? 1 : ONCE);
        Box where = weighed.where() != null ? weighed.where() : read.get(0).box();
        Result result = result(block, new Candidate(day, whole, where, day.toString(), confidence), confidence);
        List<Fact.Candidate<LocalDate>> others = weights.entrySet().stream()
                .filter(e -> !e.getKey().equals(day) && e.getValue() / all > LEAST / 2)
                .map(e -> new Fact.Candidate<>(e.getKey(), e.getValue() / all))
                .toList();
        return new Result(
                new Fact<>(result.fact().value(), result.fact().confidence(), others),
                result.where(),
                true,
                result.evidence());
    }

    /** Where the day may stand: where it is asked for, or anywhere in the block. */
    private static List<Box> places(SignatureBlock block) {
        List<Box> own = ownPlaces(block);
        return own.isEmpty() ? List.of(block.box()) : own;
    }

    /** Where the day is asked for: its fields, or beside or over its label. */
    private static List<Box> ownPlaces(SignatureBlock block) {
        List<Box> fields = block.fields(Caption.Kind.DATE).stream()
                .map(f -> f.box().grown(block.line() / 4))
                .toList();
        return fields.isEmpty() ? dateLine(block).stream().toList() : fields;
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
        return Ink.withoutRules(image, where).count(where);
    }
}
