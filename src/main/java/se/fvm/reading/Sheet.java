package se.fvm.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.document.Box;
import se.fvm.document.ElectronicSignature;
import se.fvm.document.GreyImage;
import se.fvm.document.Page;
import se.fvm.document.PageText;
import se.fvm.document.Problem;
import se.fvm.document.RecognitionTimeoutException;
import se.fvm.document.UnreadableFileException;

/** A page as the readers of facts see it. */
final class Sheet {

    private static final Logger LOG = LoggerFactory.getLogger(Sheet.class);

    private static final Pattern NUMBERING =
            Pattern.compile("(?:sida|sid|s)?\\.?\\s*(\\d{1,3})\\s*(\\(|/|av|\\s\\()\\s*(\\d{1,3})(\\)?)");

    private final String attachment;
    private final SheetPages pages;
    private final int number;
    private final boolean blank;
    private final boolean bornDigital;
    private final int width;
    private final int height;
    private final int dpi;
    private List<Row> rows;
    private List<Box> left;
    private boolean inParts;
    private @Nullable List<Titles.Title> titles;

    /** Reads what on a page can hold a fact, and lets its image go as soon as other pages need the room. */
    Sheet(String attachment, SheetPages pages, int number) throws UnreadableFileException {
        this.attachment = attachment;
        this.pages = pages;
        this.number = number;
        Page page = pages.get(number);
        Glance.Result seen;
        try {
            blank = page.blank();
            seen = Glance.of(page);
        } catch (RecognitionTimeoutException e) {
            throw new UnreadableFileException(Problem.TOO_SLOW, "page " + number + ": " + e.getMessage(), e);
        }
        rows = seen.rows();
        left = seen.left();
        inParts = !left.isEmpty();
        bornDigital = seen.source() == PageText.Source.GLYPHS;
        width = page.width();
        height = page.height();
        dpi = page.dpi();
    }

    String attachment() {
        return attachment;
    }

    int number() {
        return number;
    }

    /** The page itself. */
    Page page() {
        return pages.again(number);
    }

    /** The electronic signatures in the page's file. */
    List<ElectronicSignature> signatures() {
        return pages.signatures();
    }

    boolean blank() {
        return blank;
    }

    GreyImage image() {
        return page().image();
    }

    /** Width of the image in pixels. */
    int width() {
        return width;
    }

    /** Height of the image in pixels. */
    int height() {
        return height;
    }

    /** Resolution of the image in dots per inch. */
    int dpi() {
        return dpi;
    }

    /** Whether all of the page's text has been read. */
    boolean whole() {
        return left.isEmpty();
    }

    /** Reads what is left of the page. */
    void readRest() {
        if (!left.isEmpty()) {
            set(Glance.with(page(), rows, left));
        }
    }

    /** Reads a page anew that was read in parts, in one go; it stays as it is if that takes too long. */
    void readAnew() {
        if (!inParts) {
            return;
        }
        inParts = false;
        try {
            set(Glance.whole(page()).rows());
        } catch (RecognitionTimeoutException e) {
            LOG.info("page {} of {} stays as it was read in parts: {}", number, attachment, e.getMessage());
        }
    }

    private void set(List<Row> read) {
        rows = read;
        left = List.of();
        titles = null;
    }

    /** The lines read, in reading order; none on a blank page. */
    List<Row> rows() {
        return rows;
    }

    /** The page's titles, looked for once. */
    List<Titles.Title> titles(Titles known) {
        if (titles == null) {
            titles = known.on(this);
        }
        return titles;
    }

    boolean bornDigital() {
        return bornDigital;
    }

    /** Height in pixels of a usual line of body text; 4 mm where the page has no text. */
    int lineHeight() {
        int[] heights = rows().stream()
                .filter(r -> r.squeezed().length() > 12)
                .mapToInt(r -> r.box().height())
                .sorted()
                .toArray();
        return heights.length == 0 ? dpi * 4 / 25 : heights[heights.length / 2];
    }

    /** Share of letters on the page that stand in words the recogniser was sure of, 0 to 1; 0 without text. */
    double legibility() {
        long all = 0;
        long sure = 0;
        for (Row row : rows()) {
            for (var word : row.line().words()) {
                all += word.text().length();
                sure += word.confidence() >= 0.6 ? word.text().length() : 0;
            }
        }
        return all < 20 ? 0 : (double) sure / all;
    }

    /** What the page says of its own number, such as 2 of 3; looked for at its edges. */
    Optional<Numbering> numbering() {
        return numbering(rows, height);
    }

    /** The same of a page that is not read yet as a sheet, {@code height} pixels high. */
    static Optional<Numbering> numbering(List<Row> rows, int height) {
        int top = height / 8;
        int bottom = height * 85 / 100;
        Numbering found = null;
        for (Row row : rows) {
            if (row.box().y() < top || row.box().y() > bottom) {
                Numbering here = numbering(row.text());
                found = here == null ? found : here;
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Numbering numbering(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher m = NUMBERING.matcher(lower);
        Numbering found = null;
        while (m.find()) {
            boolean apart = (m.start() == 0 || !Character.isLetterOrDigit(lower.charAt(m.start() - 1)))
                    && (m.end() == lower.length() || !Character.isLetterOrDigit(lower.charAt(m.end())));
            boolean atEnd =
                    lower.length() - m.end() <= 1 || lower.substring(m.start()).startsWith("sid");
            int number = Integer.parseInt(m.group(1));
            int of = total(m);
            if (apart && atEnd && number >= 1 && number <= of && of < 400) {
                found = new Numbering(number, of);
            }
        }
        return found;
    }

    /** How many pages there are: without the closing bracket that was read as a 1 or a 7. */
    private static int total(Matcher m) {
        String digits = m.group(3);
        boolean open = m.group(2).endsWith("(") && m.group(4).isEmpty();
        boolean bracket = digits.length() > 1 && (digits.endsWith("1") || digits.endsWith("7"));
        return Integer.parseInt(open && bracket ? digits.substring(0, digits.length() - 1) : digits);
    }

    /** The rows within a box, by their centres. */
    List<Row> rowsIn(Box box) {
        return rows().stream()
                .filter(r -> box.contains(r.box().centreX(), r.box().centreY()))
                .toList();
    }

    /** A page's number and how many there are, as printed. */
    record Numbering(int number, int of) {}
}
