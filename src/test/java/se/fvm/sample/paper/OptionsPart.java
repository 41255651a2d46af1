package se.fvm.sample.paper;

import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;

/** The part of an agreement that says which options it is about. */
final class OptionsPart {
    private final Flow flow;
    private final Agreement paper;
    private final Wording wording;
    private final Dice dice;
    private final Hand hand;

    OptionsPart(Flow flow, Agreement paper, Wording wording, Hand hand, Dice dice) {
        this.flow = flow;
        this.paper = paper;
        this.wording = wording;
        this.dice = dice;
        this.hand = hand;
    }

    void draw() {
        String id = paper.deal().id();
        Marking marking = paper.marking();
        if (marking == Marking.NONE) {
            return;
        }
        flow.heading(dice.pick("Omfattning", "Optioner", "Avropade optioner", "Avtalets omfattning"));
        if (marking == Marking.PROSE || marking == Marking.PROSE_NEGATED) {
            flow.paragraph(wording.pick("options.prose." + id));
            if (marking == Marking.PROSE_NEGATED && paper.options().size() < 3) {
                flow.paragraph(wording.pick("options.negated"));
            }
            return;
        }
        flow.ensure(140);
        flow.paragraph(wording.pick("options.intro." + id));
        OptionBoxes boxes = new OptionBoxes(flow, paper, hand, dice);
        OptionTables tables = new OptionTables(flow, paper, hand, dice);
        OptionPen pen = new OptionPen(flow, paper, hand, dice);
        boolean varied = paper.has(Agreement.VARIED);
        if (varied && dice.chance(0.3) && marking.inBoxes()) {
            boxes.grid();
            flow.gap(6);
            return;
        }
        if (varied && dice.chance(0.4) && (marking == Marking.CIRCLED || marking == Marking.WORDS)) {
            if (marking == Marking.CIRCLED) {
                pen.ringedAnswers();
            } else {
                tables.sentences();
            }
            flow.gap(6);
            return;
        }
        switch (marking) {
            case LIST -> tables.list();
            case TYPED_X, CROSS, TICK, FILLED -> boxes.boxes();
            case BOXES_ABREAST -> boxes.abreast();
            case YES_NO_BOXES -> boxes.yesAndNo();
            case BRACKETS -> boxes.brackets();
            case YES_NO_TYPED, YES_NO_HAND -> tables.yesNo();
            case HAND_WORDS -> tables.handWords();
            case CIRCLED -> pen.circled();
            case STRUCK -> pen.struck();
            case NUMERAL -> pen.numeral();
            case HIGHLIGHTED -> pen.highlighted();
            case DROPPED -> pen.dropped();
            default -> tables.words();
        }
        flow.gap(6);
    }
}
