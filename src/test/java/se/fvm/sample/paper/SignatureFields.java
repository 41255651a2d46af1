package se.fvm.sample.paper;

import java.time.LocalDate;
import java.util.Map;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Signature;

/** Fills in the lines of a signature block, in print or by hand. */
final class SignatureFields {
    private final Flow flow;
    private final Map<String, Hand> hands;
    private final double pitch;
    private final double size;
    private final Dice dice;

    /** What a line is for. */
    enum Row {
        PLACE_DATE,
        DATE,
        SIGN,
        NAME,
        TITLE
    }

    SignatureFields(Flow flow, Map<String, Hand> hands, double pitch, double size, Dice dice) {
        this.flow = flow;
        this.hands = hands;
        this.pitch = pitch;
        this.size = size;
        this.dice = dice;
    }

    void fill(Row row, Signing party, int index, double x, double base, double width) {
        Signing.Signer signer = party.signers().get(index);
        Hand hand = hands.get(signer.name());
        switch (row) {
            case SIGN -> {
                if (party.ink()) {
                    double height = dice.between(0.55, 0.85) * pitch;
                    new Signature(dice.fork(signer.name()), hand)
                            .sign(
                                    flow.sheet(),
                                    x + dice.between(0, 10),
                                    base,
                                    width * dice.between(0.55, 0.9),
                                    height,
                                    signer.name());
                }
            }
            case NAME -> written(signer.name(), party.printedNames(), party.ink(), hand, x, base, width);
            case TITLE -> written(signer.title(), party.printedNames(), party.ink(), hand, x, base, width);
            case DATE, PLACE_DATE -> {
                LocalDate day = index < party.days().size() ? party.days().get(index) : null;
                boolean withPlace = row == Row.PLACE_DATE;
                String place = withPlace && (day != null || party.ink()) ? signer.place() : "";
                if (party.byHand()
                        && (party.form() == DateForm.PRINTED_YEAR || party.form() == DateForm.PRINTED_FRAME)) {
                    frame(party.form(), place, day, hand, x, base, width);
                    return;
                }
                String text = day == null
                        ? place
                        : place
                                + (withPlace ? joiner(party) : "")
                                + party.form().write(day);
                written(text, !party.byHand(), true, hand, x, base, width);
            }
        }
    }

    /** A day of which a part is printed, whether it is filled in or not. */
    private void frame(DateForm form, String place, LocalDate day, Hand hand, double x, double base, double width) {
        double half = place.isEmpty() ? 0 : width * 0.45;
        written(place, false, true, hand, x, base, half);
        Face face = flow.style().plain();
        double at = x + half;
        String before = form == DateForm.PRINTED_YEAR ? "2020-" : "den";
        flow.sheet().text(at, base, face, size, before);
        at += face.width(before, size) + 4;
        double room =
                form == DateForm.PRINTED_YEAR ? width - (at - x) : width - (at - x) - face.width("2020", size) - 4;
        if (day != null) {
            String text = form == DateForm.PRINTED_YEAR
                    ? day.toString().substring(5)
                    : day.getDayOfMonth() + "/" + day.getMonthValue();
            written(text, false, true, hand, at, base, room);
        }
        if (form == DateForm.PRINTED_FRAME) {
            flow.sheet().text(at + Math.min(room, 46), base, face, size, "2020");
        }
    }

    private String joiner(Signing party) {
        return party.byHand() ? dice.pick(" ", ", ", " ") : dice.pick(" ", ", ", " den ");
    }

    /** In print, or by hand where the party has had a pen in it; shrunk to the width. */
    private void written(String text, boolean printed, boolean pen, Hand hand, double x, double base, double width) {
        if (text.isEmpty() || !printed && !pen) {
            return;
        }
        if (printed) {
            Face face = flow.style().plain();
            double wide = face.width(text, size);
            flow.sheet().text(x, base, face, wide > width ? size * width / wide : size, text);
        } else {
            double height = dice.between(9.5, 13);
            double wide = hand.width(text, height);
            hand.write(flow.sheet(), x + 1, base - 0.5, wide > width ? height * width / wide : height, text);
        }
    }
}
