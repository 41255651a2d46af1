package se.fvm.document;

/** A file opened as pages. Closing it releases its pages. */
public interface PagedFile extends AutoCloseable {

    int pageCount();

    /**
     * One page; each call gives a new one.
     *
     * @param number 1 to {@link #pageCount()}
     */
    Page page(int number);

    @Override
    void close();
}
