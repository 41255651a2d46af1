package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import se.fvm.document.PagedFile;

/** The files of a mail that stay open until its papers are read: a paper may lie in several of them. */
final class OpenFiles implements AutoCloseable {

    private final List<PagedFile> files = new ArrayList<>();

    PagedFile keep(PagedFile file) {
        files.add(file);
        return file;
    }

    @Override
    public void close() {
        files.forEach(PagedFile::close);
    }
}
