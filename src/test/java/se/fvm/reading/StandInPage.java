package se.fvm.reading;

import java.util.Optional;
import java.util.function.IntFunction;
import se.fvm.document.Box;
import se.fvm.document.Page;
import se.fvm.document.PageText;
import se.fvm.document.PagedFile;

/** A page that a test makes up: with ink, without a hidden text layer, and with nothing more to see at a second look. */
abstract class StandInPage implements Page {

    /** A file of such pages; each is made when it is asked for. */
    record File(int pageCount, IntFunction<Page> pages) implements PagedFile {

        @Override
        public Page page(int number) {
            return pages.apply(number);
        }

        @Override
        public void close() {}
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public Optional<String> textLayer() {
        return Optional.empty();
    }

    @Override
    public boolean blank() {
        return false;
    }

    @Override
    public PageText read(Box part, double scale, Layout layout) {
        return PageText.EMPTY;
    }
}
