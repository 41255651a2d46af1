package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.nio.file.Path;
import java.util.SortedSet;
import se.fvm.calloff.CampaignFiles;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Sheet;

/** A list of options that is drawn, for tests that mark it. */
abstract class DrawnOptionsList {

    private static final String[] TITLES = {
        "IT-stöd för informationsutbyte mellan vårdgivare",
        "IT-stöd för elevhälsa",
        "IT-stöd för kommunal hälso- och sjukvård"
    };
    static final int LEFT = 120;
    static final int TOP = 200;
    private static final int STEP = 22;

    final OptionsReader reader = new OptionsReader(CampaignFiles.read(Path.of("config/campaign")));
    private final Weights weights = Weights.shipped();
    final DrawnPage page = new DrawnPage();

    static int base(int option) {
        return TOP + STEP * (option - 1);
    }

    static String label(int option) {
        return "Option " + option + ": " + TITLES[option - 1];
    }

    void head(String lead) {
        page.print(90, TOP - 60, "Avropade optioner").print(90, TOP - 40, lead);
    }

    void labels() {
        for (int o = 1; o <= 3; o++) {
            page.print(LEFT, base(o), label(o));
        }
    }

    void tail(String text) {
        page.print(90, base(3) + 26, text);
    }

    void frames(double x) {
        for (int o = 1; o <= 3; o++) {
            page.sheet().box(x, base(o) - 9, 10, 10, 0.8);
        }
    }

    void cross(double x, int option) {
        pen(line(x - 1, base(option) - 10, x + 11, base(option) + 2));
        pen(line(x + 11, base(option) - 10, x - 1, base(option) + 2));
    }

    void pen(Shape shape) {
        page.sheet().draw(shape, 1.2, Sheet.BLACK);
    }

    static Shape line(double x1, double y1, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        return path;
    }

    static double end(int option) {
        return LEFT + Face.SANS.width(label(option), 11);
    }

    Fact<SortedSet<Integer>> read() {
        return reader.read(page.paper()).fact();
    }

    void assertSettled(Integer... options) {
        Fact<SortedSet<Integer>> fact = read();
        assertThat(fact.value()).containsExactly(options);
        assertThat(weights.settles(FactType.OPTIONS, fact)).isTrue();
    }

    void assertAsked() {
        assertThat(weights.settles(FactType.OPTIONS, read())).isFalse();
    }
}
