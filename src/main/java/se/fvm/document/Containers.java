package se.fvm.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what holds other files, at any depth, and keeps what does not. */
final class Containers {

    private static final Logger log = LoggerFactory.getLogger(Containers.class);

    /** Kept for a person: no decoder of a licence that we may use, or not worth one. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/vnd.rar",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip2",
            "application/x-xz",
            "application/vnd.ms-cab-compressed",
            "image/heic",
            "image/heif",
            "image/heic-sequence",
            "image/avif",
            "image/webp",
            "message/external-body",
            "message/partial");

    /** Names of files that hold a paper; one whose bytes are text was lost on the way, to an error page for example. */
    private static final Pattern NEVER_TEXT =
            Pattern.compile("(?i)\\.(pdf|tiff?|jpe?g|png|gif|bmp|heic|docx?|odt|xlsx?|zip|7z|rar|msg)$");

    private static final String PROTECTED_OFFICE = "application/x-tika-ooxml-protected";

    /** One kind of container. */
    interface Kind {

        /**
         * Takes out what is inside, passing every file to {@link Containers#take}.
         *
         * @param prefix what to put before the names of the files inside
         * @param depth how deep the files inside lie
         * @throws IOException or any unchecked exception if it is damaged
         */
        void open(Path container, Containers containers, Unpacking run, String prefix, int depth) throws IOException;
    }

    private static final Map<String, Kind> KINDS = Map.of(
            FileTypes.MAIL, new AttachedMail(),
            FileTypes.OUTLOOK, new OutlookMail(),
            FileTypes.TNEF, new TnefAttachments(),
            FileTypes.ZIP, new ZipArchive(),
            FileTypes.CMS, new SignedContent());

    /**
     * A file found inside something.
     *
     * @param prefix names of the containers around it, each with a slash, or empty
     * @param name its own name, or empty
     * @param stored its bytes
     * @param declared the type that it claims to be, or empty
     * @param inline whether it is shown within the text
     */
    record Found(String prefix, String name, Unpacking.Stored stored, String declared, boolean inline) {}

    /**
     * Opens a file if it is a container, else adds it as an item.
     *
     * @param depth number of the containers around it
     */
    void take(Unpacking run, Found found, int depth) throws IOException {
        Path path = found.stored().path();
        String type = type(found);
        Kind kind = KINDS.get(type);
        if (kind == null || found.stored().problem() != null) {
            Item item = run.add(item(run, found, type, problem(found, type)));
            if (type.equals(FileTypes.PDF) && item.problem().isEmpty()) {
                PdfAttachments.open(path, this, run, item.name() + "/", depth + 1);
            }
            return;
        }
        String name = found.name().isEmpty() ? nameOf(type, path, run) : found.name();
        Found named = new Found(found.prefix(), name, found.stored(), found.declared(), found.inline());
        if (!run.mayOpen(depth)) {
            run.add(item(run, named, type, Problem.TOO_LARGE));
            return;
        }
        try {
            kind.open(path, this, run, found.prefix() + name + "/", depth + 1);
        } catch (ClosedContainerException e) {
            run.add(item(run, named, e.type(), e.problem()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.warn("a container of type {} is damaged; it is kept as it is", type, e);
            run.add(item(run, named, type, Problem.CORRUPT));
        }
    }

    private static String type(Found found) throws IOException {
        String type = FileTypes.of(found.stored().path());
        boolean text = type.startsWith("text/") || type.equals(FileTypes.UNKNOWN);
        return text && found.declared().equals(FileTypes.MAIL) ? FileTypes.MAIL : type;
    }

    private static @Nullable Problem problem(Found found, String type) throws IOException {
        if (found.stored().problem() != null) {
            return found.stored().problem();
        }
        boolean text =
                type.startsWith("text/") && NEVER_TEXT.matcher(found.name()).find();
        if (text || Files.size(found.stored().path()) == 0) {
            return Problem.CORRUPT;
        }
        if (type.equals(PROTECTED_OFFICE)) {
            return Problem.ENCRYPTED;
        }
        return UNSUPPORTED.contains(type) || (UNSUPPORTED.contains(found.declared()) && !isKnown(type))
                ? Problem.UNSUPPORTED
                : null;
    }

    private static boolean isKnown(String type) {
        return !type.equals(FileTypes.UNKNOWN) && !type.startsWith("text/");
    }

    private static Item item(Unpacking run, Found found, String type, @Nullable Problem problem) {
        String name = found.name().isEmpty() ? run.unnamed() : found.name();
        return new Item(found.prefix() + name, found.stored().path(), type, found.inline(), problem);
    }

    /** A name for a container without one: an attached mail goes by its subject, as mail programs save it. */
    private static String nameOf(String type, Path path, Unpacking run) throws IOException {
        String subject = type.equals(FileTypes.MAIL) ? AttachedMail.subject(path) : "";
        return subject.isEmpty() ? run.unnamed() : subject + ".eml";
    }
}
