package se.fvm.document;

import java.util.List;

/** A file opened as pages. Closing it releases its pages. */
public interface PagedFile extends AutoCloseable {

    int pageCount();

    /**
     * One page; each call gives a new one.
     *
     * @param number 1 to {@link #pageCount()}
     * @throws UnreadableFileException if this page is damaged or past a limit; the others may still be read
     */
    Page page(int number) throws UnreadableFileException;

    /** The electronic signatures in the file, checked; none in files of other types than PDF. */
    default List<ElectronicSignature> signatures() {
        return List.of();
    }

    @Override
    void close();
}
