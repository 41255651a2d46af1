package se.fvm.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;

/** Opens PDFs and images, with one recogniser for all pages. */
final class DefaultPageOpener implements PageOpener {

    private static final Set<String> IMAGES =
            Set.of("image/tiff", "image/jpeg", "image/png", "image/gif", "image/bmp", "image/x-ms-bmp", "image/jp2");

    private final DocumentLimits limits;
    private final Recogniser recogniser;

    DefaultPageOpener(DocumentLimits limits) {
        this.limits = limits;
        this.recogniser = new Recogniser(limits);
    }

    @Override
    public boolean opens(String type) {
        return type.equals(FileTypes.PDF) || IMAGES.contains(type);
    }

    @Override
    public PagedFile open(Item item) throws UnreadableFileException {
        Optional<Problem> problem = item.problem();
        if (problem.isPresent()) {
            throw new UnreadableFileException(problem.get(), item.name() + " could not be taken out whole");
        }
        try {
            if (Files.size(item.content()) == 0) {
                throw new UnreadableFileException(Problem.CORRUPT, "the file is empty");
            }
        } catch (IOException e) {
            // A fault of this machine, not of the file: it must not be filed as damaged.
            throw new UncheckedIOException(e);
        }
        if (item.type().equals(FileTypes.PDF)) {
            return PdfFile.open(item.content(), recogniser, limits);
        }
        if (IMAGES.contains(item.type())) {
            return ImageFile.open(item.content(), recogniser, limits);
        }
        throw new UnreadableFileException(Problem.UNSUPPORTED, "files of type " + item.type() + " are not opened");
    }

    @Override
    public void close() {
        recogniser.close();
    }
}
