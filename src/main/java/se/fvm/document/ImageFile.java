package se.fvm.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An image file opened as pages: one, or as many as a TIFF holds. */
final class ImageFile implements PagedFile {

    private static final Logger log = LoggerFactory.getLogger(ImageFile.class);

    private final ImageInputStream stream;
    private final ImageReader reader;
    private final int pages;
    private final Recogniser recogniser;
    private final DocumentLimits limits;

    private ImageFile(
            ImageInputStream stream, ImageReader reader, int pages, Recogniser recogniser, DocumentLimits limits) {
        this.stream = stream;
        this.reader = reader;
        this.pages = pages;
        this.recogniser = recogniser;
        this.limits = limits;
    }

    static ImageFile open(Path file, Recogniser recogniser, DocumentLimits limits) throws UnreadableFileException {
        ImageInputStream stream = null;
        ImageReader reader = null;
        try {
            stream = ImageIO.createImageInputStream(file.toFile());
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadableFileException(Problem.CORRUPT, "the image's beginning is damaged");
            }
            reader = readers.next();
            reader.setInput(stream);
            int pages = reader.getNumImages(true);
            if (pages < 1) {
                throw new UnreadableFileException(Problem.CORRUPT, "the image file holds no image");
            }
            if (pages > limits.pages()) {
                throw new UnreadableFileException(
                        Problem.TOO_LARGE, "the image file has " + pages + " pages, the limit is " + limits.pages());
            }
            return new ImageFile(stream, reader, pages, recogniser, limits);
        } catch (IOException | RuntimeException | UnreadableFileException e) {
            release(reader, stream);
            throw e instanceof UnreadableFileException unreadable
                    ? unreadable
                    : new UnreadableFileException(Problem.CORRUPT, "the image is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public int pageCount() {
        return pages;
    }

    @Override
    public Page page(int number) throws UnreadableFileException {
        int index = number - 1;
        try {
            long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
            if (pixels > limits.imagePixels()) {
                throw new UnreadableFileException(
                        Problem.TOO_LARGE, "an image of " + pixels + " pixels, the limit is " + limits.imagePixels());
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) pixels / limits.pagePixels()));
            how.setSourceSubsampling(every, every, 0, 0);
            BufferedImage image = reader.read(index, how);
            ImageTags tags = ImageTags.of(reader, index);
            return new ScannedPage(number, upright(image, tags, every), null, recogniser);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(
                    Problem.CORRUPT, "page " + number + " of the image file is damaged: " + e.getMessage(), e);
        }
    }

    private static GreyImage upright(BufferedImage image, ImageTags tags, int every) {
        double across = tags.dpiAcross() / every;
        double down = tags.dpiDown() / every;
        double finer = Math.max(across, down);
        int dpi = PaperSize.dpi(image.getWidth(), image.getHeight(), finer);
        GreyImage grey = Rasters.grey(image, dpi);
        if (across > 0 && down > 0 && Math.abs(across / down - 1) > 0.03) {
            grey = Pixels.stretched(grey, finer / across, finer / down, dpi);
        }
        if (tags.mirrored()) {
            grey = Pixels.mirrored(grey);
        }
        return Pixels.turned(grey, tags.quarters());
    }

    @Override
    public void close() {
        release(reader, stream);
    }

    private static void release(
            @org.jspecify.annotations.Nullable ImageReader reader,
            @org.jspecify.annotations.Nullable ImageInputStream stream) {
        if (reader != null) {
            reader.dispose();
        }
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                log.warn("an image file could not be closed", e);
            }
        }
    }
}
