package se.fvm.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.Item;
import se.fvm.document.PageOpener;
import se.fvm.document.PagedFile;
import se.fvm.document.Problem;
import se.fvm.document.UnreadableFileException;

/** Opens the files of a mail as sheets, and says of those that are none what they are. */
final class ItemReader {

    private static final Logger LOG = LoggerFactory.getLogger(ItemReader.class);

    /** A picture of a page takes more bytes than this, even of a blank one. */
    private static final int LOGO_BYTES = 60_000;

    /** A picture with fewer letters than this is no page. */
    private static final int LOGO_LETTERS = 60;

    private final PageOpener opener;
    private final OfficeFiles office;

    ItemReader(PageOpener opener, Titles titles) {
        this.opener = opener;
        this.office = new OfficeFiles(titles);
    }

    /**
     * What became of a file.
     *
     * @param pages number of pages, 0 where it has none
     * @param flags why it could not be read, if so
     * @param document a reading made without looking at pages, if the file is a paper of that kind
     * @param sheets its pages; none where there is nothing to read
     */
    record Result(int pages, Set<DeviationKind> flags, Optional<DocumentReading> document, List<Sheet> sheets) {}

    Result read(Item item, OpenFiles open) {
        if (item.problem().isPresent()) {
            return failed(item, flag(item.problem().get()));
        }
        if (!opener.opens(item.type())) {
            Optional<DocumentReading> document = office.read(item);
            return new Result(0, document.map(DocumentReading::flags).orElse(Set.of()), document, List.of());
        }
        try {
            PagedFile file = open.keep(opener.open(item));
            return sheets(item, file);
        } catch (UnreadableFileException e) {
            LOG.info("{} cannot be read: {}", item.name(), e.getMessage());
            return failed(item, flag(e.problem()));
        }
    }

    /** A damaged page does not keep the others from being read: it becomes a paper of its own that nobody could read. */
    private static Result sheets(Item item, PagedFile file) {
        SheetPages pages = new SheetPages(file);
        List<Sheet> sheets = new ArrayList<>();
        Set<DeviationKind> flags = EnumSet.noneOf(DeviationKind.class);
        DocumentReading damaged = null;
        for (int number = 1; number <= file.pageCount(); number++) {
            try {
                sheets.add(new Sheet(item.name(), pages, number));
            } catch (UnreadableFileException e) {
                LOG.info("page {} of {} cannot be read: {}", number, item.name(), e.getMessage());
                flags.add(flag(e.problem()));
                damaged = Unread.reading(item.name(), damaged == null ? number : damaged.firstPage(), number, flags);
            }
        }
        if (damaged == null && isPicture(item) && sheets.stream().allMatch(ItemReader::wordless)) {
            return new Result(0, Set.of(), Optional.empty(), List.of());
        }
        return new Result(file.pageCount(), flags, Optional.ofNullable(damaged), sheets);
    }

    /** Whether a file may be a logo or an ornament rather than a scan, if there are no words in it. */
    private static boolean isPicture(Item item) {
        boolean image = item.type().startsWith("image/") && !item.type().equals("image/tiff");
        return image && (item.inline() || size(item) < LOGO_BYTES);
    }

    private static long size(Item item) {
        try {
            return Files.size(item.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wordless(Sheet sheet) {
        return sheet.rows().stream().mapToInt(r -> r.squeezed().length()).sum() < LOGO_LETTERS;
    }

    /** What becomes of a file that is not opened because reading it was given up before. */
    static Result leftOut(Item item) {
        return failed(item, DeviationKind.UNREADABLE);
    }

    private static Result failed(Item item, DeviationKind flag) {
        Set<DeviationKind> flags = EnumSet.of(flag);
        return new Result(0, flags, Optional.of(Unread.reading(item.name(), 1, 1, flags)), List.of());
    }

    private static DeviationKind flag(Problem problem) {
        return switch (problem) {
            case ENCRYPTED -> DeviationKind.ENCRYPTED;
            case CORRUPT -> DeviationKind.CORRUPT;
            case TOO_LARGE -> DeviationKind.TOO_LARGE;
            case TOO_SLOW -> DeviationKind.UNREADABLE;
            case UNSUPPORTED -> DeviationKind.UNSUPPORTED;
        };
    }
}
