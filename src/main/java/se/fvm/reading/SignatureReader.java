package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.Ink.Blot;

/**
 * Says whether a party has signed: whether there is ink in its block that is neither print nor rule nor stamp nor the
 * handwritten date, and that has the size of a signature.
 */
final class SignatureReader {

    private static final double SURE = 0.98;
    private static final double UNSURE = 0.6;
    private static final double PRINT_CONFIDENCE = 0.55;

    private SignatureReader() {}

    record Result(Fact<Boolean> fact, List<Evidence> evidence) {}

    /**
     * Reads a party's block.
     *
     * @param dated the place of the date, which is not part of the signature, or null
     */
    static Result read(SignatureBlock block, @Nullable Box dated) {
        Sheet sheet = block.sheet();
        int dpi = sheet.dpi();
        int line = sheet.lineHeight();
        // a signature may rise above the row that names the party, but hardly above half of it
        Box area = new Box(
                block.box().x(),
                block.box().y(),
                block.box().width(),
                block.box().height());
        Ink ink = Ink.of(sheet.image(), area);
        for (Row row : sheet.rows()) {
            for (Word word : row.line().words()) {
                if (isPrint(word, line)) {
                    ink.wipe(word.box().grown(2));
                }
            }
        }
        ink.wipeRules(dpi * 2 / 5, Math.max(4, dpi / 40));
        boolean stamped = false;
        for (Optional<Box> stamp = RoundStamp.find(ink, dpi); stamp.isPresent(); stamp = RoundStamp.find(ink, dpi)) {
            ink.wipe(stamp.get().grown(line / 5));
            stamped = true;
        }
        List<Blot> strokes = new ArrayList<>();
        double faint = 0;
        for (Blot blot : ink.blots(Math.max(1, dpi / 60))) {
            double width = blot.box().width() * 25.4 / dpi;
            double height = blot.box().height() * 25.4 / dpi;
            boolean date = dated != null && belongsTo(blot.box(), dated);
            boolean solid =
                    blot.pixels() > 0.9 * blot.box().width() * blot.box().height();
            boolean straight = height < 1.2 || width < 1.2;
            if (date || solid || straight || touchesEdge(blot.box(), sheet)) {
                continue;
            }
            if (width >= 7 && height >= 2.8 && height < 45) {
                strokes.add(blot);
            } else if (width >= 3.2 && height >= 2.2) {
                faint = Math.max(faint, width * height);
            }
        }
        if (!strokes.isEmpty()) {
            Box box = strokes.stream().map(Blot::box).reduce(Box::union).orElseThrow();
            double sure = block.apart() ? SURE : 0.95;
            List<Evidence> evidence = List.of(new Evidence("signed", "true", sheet.number(), box, dpi, "", sure));
            return new Result(Fact.of(true, sure), evidence);
        }
        boolean unsure = faint > 9 || stamped;
        List<Evidence> evidence = List.of(new Evidence(
                "signed",
                "false",
                sheet.number(),
                block.box(),
                dpi,
                block.titleRow().text(),
                SURE));
        return new Result(Fact.of(false, unsure ? UNSURE : SURE), evidence);
    }

    private static boolean isPrint(Word word, int line) {
        long letters = word.text().chars().filter(Character::isLetterOrDigit).count();
        return word.confidence() >= PRINT_CONFIDENCE
                && letters >= 2
                && word.box().height() <= line * 3 / 2;
    }

    private static boolean belongsTo(Box blot, Box date) {
        Box both = blot.intersection(date.grown(6));
        return both.height() * 2 > blot.height() && both.width() > 0 && blot.height() < date.height() * 2;
    }

    private static boolean touchesEdge(Box box, Sheet sheet) {
        return box.x() <= 2 || box.right() >= sheet.width() - 2;
    }
}
