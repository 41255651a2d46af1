package se.fvm.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.fvm.document.Box;
import se.fvm.document.Word;
import se.fvm.reading.OptionList.OptionRow;

/** A column headed "Ja" and one headed "Nej", with a mark in one of them in every row, or only marks for yes. */
final class YesNoColumns implements MarkingWay {

    @Override
    public Optional<Marks> read(OptionList list) {
        Optional<Word> yes = header(list, "ja");
        Optional<Word> no = header(list, "nej");
        if (list.abreast() || yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        int line = list.line();
        Ink ink = list.ink();
        List<Ink.Blot> strokes = PenStrokes.in(ink, line);
        int apart = Math.abs(yes.get().box().centreX() - no.get().box().centreX());
        int reach = Math.min(apart / 2, 2 * line);
        return YesNo.marks(
                list,
                list.rows().stream()
                        .map(r -> answer(
                                r, strokes, cell(list, r, yes.get(), reach), cell(list, r, no.get(), reach), line))
                        .toList());
    }

    private static Box cell(OptionList list, OptionRow row, Word header, int reach) {
        int half = Math.min(list.line() * 3 / 4, list.reach());
        return new Box(header.box().centreX() - reach, row.text().centreY() - half, 2 * reach, 2 * half);
    }

    private static YesNo.Answer answer(OptionRow row, List<Ink.Blot> strokes, Box yes, Box no, int line) {
        int inYes = PenStrokes.pixels(strokes, yes);
        int inNo = PenStrokes.pixels(strokes, no);
        return new YesNo.Answer(row, odds(inYes, inNo, line), odds(inNo, inYes, line), yes, no);
    }

    /** A cell is marked if it holds a stroke's worth of ink and much more than its neighbour, into which marks stray. */
    private static double odds(int here, int there, int line) {
        if (here < line) {
            return here * 2 < line ? -Marks.SURE : 0;
        }
        return here > 3 * there ? Marks.SURE : there > 3 * here ? -Marks.SURE : 0;
    }

    private static Optional<Word> header(OptionList list, String text) {
        OptionRow first = list.rows().get(0);
        int line = list.line();
        return list.sheet().rows().stream()
                .filter(r -> r.box().bottom() <= first.text().y() + line / 3)
                .filter(r -> first.text().y() - r.box().bottom() < 4 * line)
                .flatMap(r -> r.line().words().stream())
                .filter(w -> Folding.fold(w.text()).equals(text))
                .max(Comparator.comparingInt(w -> w.box().y()));
    }
}
