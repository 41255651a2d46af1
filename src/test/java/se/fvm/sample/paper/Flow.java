package se.fvm.sample.paper;

import java.util.ArrayList;
import java.util.List;
import se.fvm.sample.draw.Face;
import se.fvm.sample.draw.Sheet;

/** Lays text down the pages, starting a new one where it is full. */
final class Flow {
    private final Style style;
    private final List<Sheet> sheets = new ArrayList<>();
    private double y;
    private int headings;

    Flow(Style style) {
        this.style = style;
        newPage();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }

    Style style() {
        return style;
    }

    double y() {
        return y;
    }

    void moveTo(double position) {
        y = position;
    }

    void gap(double points) {
        y += points;
    }

    double left() {
        return style.left();
    }

    double right() {
        return Sheet.WIDTH - style.right();
    }

    double width() {
        return right() - left();
    }

    double room() {
        return Sheet.HEIGHT - style.bottom() - y;
    }

    void newPage() {
        sheets.add(new Sheet());
        y = style.top();
    }

    /** Starts a new page unless so many points are left. */
    void ensure(double height) {
        if (room() < height) {
            newPage();
        }
    }

    void heading(String text) {
        ensure(style.size() * 5);
        headings++;
        y += style.size() * 0.9;
        String shown = switch (style.headings()) {
            case NUMBERED -> headings + ".  " + text;
            case SECTION_SIGN -> "§ " + headings + "  " + text;
            case CAPITALS -> text.toUpperCase(java.util.Locale.forLanguageTag("sv"));
            default -> text;
        };
        double size = style.headings() == Style.Headings.PLAIN ? style.size() + 1.5 : style.size();
        boolean framed = style.head() == Style.Head.FORM;
        double x = style.headings() == Style.Headings.SIDE && !framed ? Math.max(24, left() - 34) : left();
        sheet().text(x, y + size, style.bold(), size, shown);
        y += size * style.leading() + 2;
    }

    void paragraph(String text) {
        paragraph(text, style.plain(), style.size());
        y += style.size() * 0.55;
    }

    void paragraph(String text, Face face, double size) {
        List<String> lines = wrap(text, face, size, width());
        for (int i = 0; i < lines.size(); i++) {
            ensure(size * style.leading());
            boolean last = i == lines.size() - 1;
            line(left(), lines.get(i), face, size, style.justified() && !last ? width() : 0);
            y += size * style.leading();
        }
    }

    /** One line with its baseline below the present position; stretched to a width where that is given. */
    private void line(double x, String text, Face face, double size, double stretch) {
        if (stretch == 0) {
            sheet().text(x, y + size, face, size, text);
            return;
        }
        String[] words = text.split(" ");
        double sum = 0;
        for (String word : words) {
            sum += face.width(word, size);
        }
        double space = words.length > 1 ? (stretch - sum) / (words.length - 1) : 0;
        double at = x;
        for (String word : words) {
            sheet().text(at, y + size, face, size, word);
            at += face.width(word, size) + space;
        }
    }

    static List<String> wrap(String text, Face face, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
