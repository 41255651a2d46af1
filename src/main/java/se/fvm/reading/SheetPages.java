package se.fvm.reading;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fvm.document.ElectronicSignature;
import se.fvm.document.Page;
import se.fvm.document.PagedFile;
import se.fvm.document.UnreadableFileException;

/** The pages of an open file, of which only the last few are kept in memory. */
final class SheetPages {

    /**
     * How many bytes of pixels the pages kept may hold before one more is opened: eight pages of A4 scanned at 300 dpi stay,
     * enough for any agreement to be read without opening a page twice.
     */
    private static final long MOST_BYTES = 90_000_000;

    private final PagedFile file;
    private final Map<Integer, Page> kept = new LinkedHashMap<>(16, 0.75f, true);

    SheetPages(PagedFile file) {
        this.file = file;
    }

    /** The electronic signatures in the file. */
    List<ElectronicSignature> signatures() {
        return file.signatures();
    }

    Page get(int number) throws UnreadableFileException {
        Page page = kept.get(number);
        if (page == null) {
            letGo();
            page = file.page(number);
            kept.put(number, page);
        }
        return page;
    }

    /** Makes room for one more page. */
    private void letGo() {
        long bytes = kept.values().stream().mapToLong(Page::bytes).sum();
        Iterator<Page> longestUnused = kept.values().iterator();
        while (longestUnused.hasNext() && bytes > MOST_BYTES) {
            bytes -= longestUnused.next().bytes();
            longestUnused.remove();
        }
    }

    /** A page that was opened before. */
    Page again(int number) {
        try {
            return get(number);
        } catch (UnreadableFileException e) {
            throw new UncheckedIOException(
                    new java.io.IOException("page " + number + " could be opened once, not twice", e));
        }
    }
}
