package se.fvm.document;

import java.util.List;
import java.util.function.UnaryOperator;

/** A file with the pages of another one, each made into what a test wants. */
public record PagesOf(PagedFile file, UnaryOperator<Page> each) implements PagedFile {

    @Override
    public int pageCount() {
        return file.pageCount();
    }

    @Override
    public Page page(int number) throws UnreadableFileException {
        return each.apply(file.page(number));
    }

    @Override
    public List<ElectronicSignature> signatures() {
        return file.signatures();
    }

    @Override
    public void close() {
        file.close();
    }
}
