package se.fvm.reading;

import java.util.regex.Pattern;

/** What the section of an agreement is for in which a line stands, judged by the nearest heading above it. */
enum Zone {
    /** Here the agreement says what is called off. */
    OPERATIVE,
    /** Background, purpose, prices: options are mentioned here, not called off. */
    BACKGROUND,
    /** Anything else. */
    OTHER;

    private static final Pattern OPERATIVE_HEADING = Pattern.compile(
            "(avrop|option|omfattning|bestallning|tjanstens innehall|avtalets foremal|vad avtalet galler|val av)");
    private static final Pattern BACKGROUND_HEADING = Pattern.compile(
            "(bakgrund|syfte|inledning|definition|pris|ersattning|kostnad|avgift|ekonomi|forutsattning|historik|villkor)");
    private static final Pattern NUMBER = Pattern.compile("^\\W*[§$&sS]?\\s*(\\d{1,2}[.,)]?\\s*){0,3}\\p{Lu}.*");
    private static final int LONGEST_HEADING = 6;

    /** The zone of a row on a sheet. */
    static Zone of(Sheet sheet, Row row) {
        Row heading = null;
        for (Row other : sheet.rows()) {
            boolean above = other.box().bottom() <= row.box().y() + 4;
            boolean title = other.box().y() < sheet.height() * 14 / 100 && sheet.number() == 1;
            if (above
                    && !title
                    && isHeading(other)
                    && (heading == null || other.box().y() > heading.box().y())) {
                heading = other;
            }
        }
        return heading == null ? OTHER : under(heading);
    }

    /** The zone that a heading announces. */
    static Zone under(Row heading) {
        if (BACKGROUND_HEADING.matcher(heading.folded()).find()) {
            return BACKGROUND;
        }
        return OPERATIVE_HEADING.matcher(heading.folded()).find() ? OPERATIVE : OTHER;
    }

    /** Whether a row looks like a heading: short, no sentence, begins with a capital or a number. */
    static boolean isHeading(Row row) {
        return row.words() <= LONGEST_HEADING
                && row.squeezed().length() >= 4
                && !row.text().matches(".*[.,:;_]\\s*$")
                && !row.text().matches(".*(\\d{4,}|\\d \\d{3}).*")
                && !row.folded().startsWith("option ")
                && NUMBER.matcher(row.text()).matches();
    }
}
