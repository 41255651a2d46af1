package se.fvm.document;

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

    @Override
    void close();
}
