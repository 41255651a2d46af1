package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fvm.document.GreyImage;
import se.fvm.document.PageText;
import se.fvm.document.PagedFile;
import se.fvm.document.UnreadableFileException;

class SheetPagesTest {

    private final List<Integer> opened = new ArrayList<>();

    @Test
    void anAgreementOfEightPagesOfA4IsOpenedOnce() throws UnreadableFileException {
        readTwice(8, 12_600_000);

        assertThat(opened).containsExactlyElementsOf(range(1, 8));
    }

    @Test
    void largePagesAreLetGoBeforeTheyFillTheMemory() throws UnreadableFileException {
        readTwice(7, 40_000_000);

        assertThat(opened).hasSize(14);
    }

    private void readTwice(int pages, long bytes) throws UnreadableFileException {
        SheetPages sheets = new SheetPages(file(bytes));
        for (int number : range(1, pages)) {
            sheets.get(number);
        }
        for (int number : range(1, pages)) {
            sheets.again(number);
        }
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private PagedFile file(long bytes) {
        return new StandInPage.File(400, number -> {
            opened.add(number);
            return new Heavy(bytes);
        });
    }

    /** A page that says how much it holds. */
    private static final class Heavy extends StandInPage {
        private final long bytes;

        Heavy(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public GreyImage image() {
            return new GreyImage(1, 1, 200, new byte[1]);
        }

        @Override
        public PageText text() {
            return PageText.EMPTY;
        }
    }
}
