package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fvm.document.Box;
import se.fvm.document.GreyImage;
import se.fvm.document.Word;

/**
 * A place behind "Option nr:" to write numbers in, with what was written there.
 *
 * @param row the line with the printed words
 * @param box what was written, in pixels of the page
 * @param asScanned the writing as it was scanned
 * @param inkOnly its ink alone, black on white, without rules
 */
record NumeralPlace(Sheet sheet, Row row, Box box, GreyImage asScanned, GreyImage inkOnly) {

    private static final Pattern LEAD = Pattern.compile("option(er|en|erna)?|nr|nummer");
    /** What asks for numbers, wherever it stands in its line. */
    private static final Pattern LABEL = Pattern.compile("(?i)nr|nummer|:");

    private static final int MOST_LEADING_WORDS = 5;

    /** A word as sure as this, or one of two letters and more, is print. */
    private static final double PRINT = 0.85;

    private static final int PRINTED_LETTERS = 3;

    /** Numbers are written within this many heights of a line. */
    private static final int REACH = 14;

    /** The places on a sheet, in the sections that may say what is called off. */
    static List<NumeralPlace> on(Sheet sheet) {
        List<NumeralPlace> places = new ArrayList<>();
        for (Row row : sheet.rows()) {
            lead(row)
                    .filter(lead -> Zone.of(sheet, row) != Zone.BACKGROUND)
                    .flatMap(lead -> behind(sheet, row, lead))
                    .ifPresent(places::add);
        }
        return places;
    }

    /** The last printed word, if the row is a label that ends in "option", "nr" or the like. */
    private static Optional<Word> lead(Row row) {
        List<Word> words = row.line().words();
        int option = -1;
        int last = -1;
        for (int i = 0; i < Math.min(MOST_LEADING_WORDS, words.size()); i++) {
            String word = Folding.squeeze(words.get(i).text());
            option = word.startsWith("option") ? i : option;
            last = LEAD.matcher(word).matches() && option >= 0 ? i : last;
        }
        if (last < 0 || last - option > 1) {
            return Optional.empty();
        }
        boolean label = LABEL.matcher(words.get(last).text()).find() || (option == last && startsSentence(row, option));
        if (!label) {
            return Optional.empty();
        }
        boolean more = words.stream().skip(last + 1L).anyMatch(NumeralPlace::isPrint);
        return more ? Optional.empty() : Optional.of(words.get(last));
    }

    /** Whether a row such as "Avser option" is no title that ends in the word. */
    private static boolean startsSentence(Row row, int option) {
        return option <= 1 && !row.text().equals(row.text().toUpperCase(Locale.ROOT));
    }

    private static boolean isPrint(Word word) {
        String letters = Folding.squeeze(word.text()).replaceAll("\\d", "");
        return letters.length() >= PRINTED_LETTERS || (letters.length() > 1 && word.confidence() >= PRINT);
    }

    private static Optional<NumeralPlace> behind(Sheet sheet, Row row, Word lead) {
        GreyImage image = sheet.image();
        int line = Math.min(sheet.lineHeight(), lead.box().height() * 13 / 10);
        int left = lead.box().right() + line / 4;
        int middle = lead.box().centreY();
        Ink ink = Ink.withoutRules(image, new Box(left, middle - line * 3 / 2, REACH * line, line * 5 / 2));
        List<Box> blots = ink.blots(1).stream().map(Ink.Blot::box).toList();
        Optional<Box> figures = blots.stream()
                .filter(b -> b.height() * 5 >= line * 2 && b.height() <= 3 * line)
                .filter(b -> Math.abs(b.centreY() - middle) < line)
                .reduce(Box::union);
        return figures.map(tall -> blots.stream()
                        .filter(b -> b.centreX() >= tall.x() - line && b.centreX() <= tall.right() + line)
                        .filter(b -> b.centreY() >= tall.y() && b.centreY() <= tall.bottom() + line / 3)
                        .filter(b -> Math.max(b.width(), b.height()) * 6 >= line)
                        .reduce(tall, Box::union))
                .filter(box -> sheet.rowsIn(box.grown(line / 2)).stream()
                        .flatMap(r -> r.line().words().stream())
                        .filter(w -> w.box().x() >= left)
                        .noneMatch(NumeralPlace::isPrint))
                .map(box -> new NumeralPlace(
                        sheet,
                        row,
                        box,
                        image.crop(box.grown(2)),
                        ink.within(box.grown(2)).image(image.dpi())));
    }

    /** Evidence that an option's number was written here. */
    Evidence evidence(int option, double confidence) {
        return new Evidence(
                "options",
                Integer.toString(option),
                sheet.number(),
                row.box().union(box),
                sheet.dpi(),
                row.text(),
                confidence);
    }
}
