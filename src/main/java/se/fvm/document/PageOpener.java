package se.fvm.document;

/** Opens files as pages. An implementation with native handles belongs to one thread. */
public interface PageOpener extends AutoCloseable {

    /** Whether files of this media type are opened as pages. */
    boolean opens(String type);

    /**
     * Opens a file as pages.
     *
     * @throws UnreadableFileException if it is encrypted, damaged or past a limit
     * @throws java.io.UncheckedIOException if its bytes cannot be had from this machine's disk
     */
    PagedFile open(Item item) throws UnreadableFileException;

    @Override
    void close();
}
