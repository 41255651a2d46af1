package se.fvm.intake.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import se.fvm.document.GreyImage;
import se.fvm.document.Item;
import se.fvm.document.Page;
import se.fvm.document.PageOpener;
import se.fvm.document.PagedFile;
import se.fvm.document.Parcel;
import se.fvm.document.Unpacker;
import se.fvm.document.UnreadableFileException;

/**
 * Takes single pages out of mails. The mail and the file opened last stay open, because whoever looks at one page looks
 * at the next one too. Belongs to one thread, as {@link PageOpener} does.
 */
final class OpenMails implements AutoCloseable {

    private final Unpacker unpacker;
    private final Supplier<PageOpener> openers;
    private @Nullable PageOpener opener;
    private @Nullable OpenMail mail;

    OpenMails(Unpacker unpacker, Supplier<PageOpener> openers) {
        this.unpacker = unpacker;
        this.openers = openers;
    }

    /**
     * The image of a page; empty if the mail holds no such page.
     *
     * @param attachment name of the file with its containers in front
     * @param page 1-based, within the file
     * @throws IOException if the mail or the working folder cannot be used
     * @throws UnreadableFileException if the file cannot be opened as pages
     */
    Optional<GreyImage> image(Path mailFile, String attachment, int page) throws IOException, UnreadableFileException {
        return page(mailFile, attachment, page).map(Page::image);
    }

    /**
     * The text of a page, recognised where it is an image; empty if the mail holds no such page.
     *
     * @param attachment name of the file with its containers in front
     * @param page 1-based, within the file
     * @throws IOException if the mail or the working folder cannot be used
     * @throws UnreadableFileException if the file cannot be opened as pages
     */
    Optional<String> text(Path mailFile, String attachment, int page) throws IOException, UnreadableFileException {
        return page(mailFile, attachment, page).map(p -> p.text().text());
    }

    private Optional<Page> page(Path mailFile, String attachment, int page)
            throws IOException, UnreadableFileException {
        Optional<PagedFile> file = open(mailFile).file(attachment);
        if (file.isEmpty() || page < 1 || page > file.get().pageCount()) {
            return Optional.empty();
        }
        return Optional.of(file.get().page(page));
    }

    /**
     * The text of a mail and of the mails forwarded within it.
     *
     * @throws IOException if the mail or the working folder cannot be used
     */
    String body(Path mailFile) throws IOException {
        return open(mailFile).parcel.body();
    }

    private OpenMail open(Path file) throws IOException {
        OpenMail current = mail;
        if (current != null && current.source.equals(file)) {
            return current;
        }
        letGo();
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Path folder = Files.createTempDirectory("fvm-pages");
        try {
            OpenMail opened = new OpenMail(
                    file, folder, unpacker.unpack(file, file.getFileName().toString(), folder));
            mail = opened;
            return opened;
        } catch (IOException | RuntimeException failed) {
            FileSystemUtils.deleteRecursively(folder);
            throw failed;
        }
    }

    private PageOpener opener() {
        PageOpener existing = opener;
        if (existing == null) {
            existing = openers.get();
            opener = existing;
        }
        return existing;
    }

    private void letGo() {
        if (mail != null) {
            mail.close();
            mail = null;
        }
    }

    @Override
    public void close() {
        letGo();
        if (opener != null) {
            opener.close();
            opener = null;
        }
    }

    /** A mail taken apart in a folder of its own. */
    private final class OpenMail implements AutoCloseable {

        private final Path source;
        private final Path folder;
        private final Parcel parcel;
        private @Nullable String name;
        private @Nullable PagedFile file;

        OpenMail(Path source, Path folder, Parcel parcel) {
            this.source = source;
            this.folder = folder;
            this.parcel = parcel;
        }

        Optional<PagedFile> file(String attachment) throws UnreadableFileException {
            if (file != null && attachment.equals(name)) {
                return Optional.of(file);
            }
            closeFile();
            Optional<Item> item = parcel.items().stream()
                    .filter(i -> i.name().equals(attachment) && i.problem().isEmpty() && opener().opens(i.type()))
                    .findFirst();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            PagedFile opened = opener().open(item.get());
            file = opened;
            name = attachment;
            return Optional.of(opened);
        }

        private void closeFile() {
            if (file != null) {
                file.close();
                file = null;
            }
        }

        @Override
        public void close() {
            closeFile();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException left) {
                folder.toFile().deleteOnExit();
            }
        }
    }
}
