package se.fvm.reading;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fvm.document.ElectronicSignature;
import se.fvm.document.Page;
import se.fvm.document.PagedFile;
import se.fvm.document.UnreadableFileException;

/** The pages of an open file, of which only the last few are kept in memory. */
final class SheetPages {

    /** A4 at 200 dpi is 4 MB: enough for any agreement to be read without opening a page twice. */
    private static final int KEPT = 8;

    private final PagedFile file;
    private final Map<Integer, Page> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
            return size() > KEPT;
        }
    };

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
            page = file.page(number);
            kept.put(number, page);
        }
        return page;
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
