package se.fvm.sample.paper;

import java.util.List;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Hand;
import se.fvm.sample.draw.Sheet;

/** What the ways of showing options share: the rows, their wording, and which are called off. */
abstract class OptionRows {
    private static final List<List<String>> TITLES = List.of(
            List.of(
                    "IT-stöd för informationsutbyte mellan vårdgivare",
                    "IT-stöd för elevhälsa",
                    "IT-stöd för kommunal hälso- och sjukvård"),
            List.of(
                    "IT-stöd för informationsöverföring mellan vårdgivare",
                    "IT-stöd för elevhälsan",
                    "IT-stöd för kommunens hälso- och sjukvård"),
            List.of("Informationsutbyte mellan vårdgivare", "Elevhälsa", "Kommunal hälso- och sjukvård"));

    private static final List<String> EXPLANATIONS = List.of(
            "Avser samordnad planering och läsning av uppgifter över huvudmannagränser.",
            "Avser skolläkares, skolsköterskors och psykologers dokumentation.",
            "Avser hemsjukvård, rehabilitering, särskilda boenden och korttidsvård.");

    final Flow flow;
    final Agreement paper;
    final Hand hand;
    final Dice dice;
    private final List<String> titles;
    private final String lead;
    private final boolean explained;

    OptionRows(Flow flow, Agreement paper, Hand hand, Dice dice) {
        this.flow = flow;
        this.paper = paper;
        this.hand = hand;
        this.dice = dice;
        titles = dice.chance(0.6) ? TITLES.get(0) : dice.pick(TITLES);
        boolean varied = paper.has(Agreement.VARIED);
        String usual = dice.pick("Option %d: ", "Option %d – ", "Option %d, ", "Option %d  ");
        lead = varied && dice.chance(0.35)
                ? dice.pick("Option nr %d ", "%d. ", "%d) ", "Option %d. ", "OPTION %d – ")
                : usual;
        explained = varied && dice.chance(0.18);
    }

    /** Leaves room between rows; in some papers a line of small print about the option fills it. */
    void between(int option, double x, double room) {
        flow.gap(room);
        if (explained) {
            double small = size() - 2;
            sheet().text(x, flow.y() + small, flow.style().italic(), small, EXPLANATIONS.get(option - 1));
            flow.gap(small * 1.5);
        }
    }

    Sheet sheet() {
        return flow.sheet();
    }

    double size() {
        return flow.style().size();
    }

    boolean chosen(int option) {
        return paper.options().contains(option);
    }

    String title(int option) {
        return titles.get(option - 1);
    }

    String label(int option) {
        return lead.formatted(option) + title(option);
    }

    double width(String text) {
        return flow.style().plain().width(text, size());
    }

    void row(double x, String text) {
        sheet().text(x, flow.y() + size(), flow.style().plain(), size(), text);
    }

    /** A cross in a square, by hand. */
    void cross(double x, double y, double side) {
        double d = dice.between(-1.5, 2.5);
        hand.sweep(sheet(), x - d, y - d, x + side + d, y + side + d);
        hand.sweep(sheet(), x + side + d * 0.8, y - d, x - d * 0.6, y + side + d);
    }
}
