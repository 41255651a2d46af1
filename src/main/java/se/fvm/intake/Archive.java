package se.fvm.intake;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails as they came, byte for byte: {@code ab/abcdef….eml}, named by {@link CanonicalDigest}.
 *
 * <p>A message is written to a temporary file of the same file system, forced to the disk, and renamed: under its name
 * there is either the whole message or nothing, whenever the power goes. Keeping a message twice changes nothing.
 * Several processes, on several machines too, may keep messages in the same folder.
 */
public final class Archive {

    /** What is found under a message's name. */
    public enum Condition {
        /** The message that the name stands for. */
        SOUND,
        /** Nothing. */
        MISSING,
        /** Something else than the message that the name stands for. */
        DAMAGED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String SUFFIX = ".eml";
    private static final String ARRIVING = "arriving";
    private static final int BUFFER = 1 << 16;

    /** No message takes this long to write, so an older temporary file belongs to a process that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path root;
    private final Drafts drafts;

    /**
     * An archive in a folder, which is made when the first message comes.
     *
     * @param root the folder, {@code DATA/archive}
     */
    public Archive(Path root) {
        this(root, () -> Files.createTempFile(Files.createDirectories(root.resolve(ARRIVING)), "mail-", ".part"));
    }

    Archive(Path root, Drafts drafts) {
        this.root = root;
        this.drafts = drafts;
    }

    /** Makes the file that a message is first written to. */
    @FunctionalInterface
    interface Drafts {
        Path create() throws IOException;
    }

    /**
     * Keeps a message. When this returns, the message is on the disk.
     *
     * @param raw the message as received; read to its end, not closed
     * @throws ArchiveException if the archive cannot be written; nothing is left behind
     * @throws IOException if {@code raw} cannot be read
     */
    public Archived keep(InputStream raw) throws IOException {
        Path draft = draft();
        try {
            CanonicalDigest digest = new CanonicalDigest();
            long bytes = write(raw, draft, digest);
            String sha256 = digest.hex();
            return new Archived(sha256, bytes, settle(draft, sha256));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Where a message lies, or would lie.
     *
     * @throws IllegalArgumentException if this is no name of a message
     */
    public Path file(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the name of a message: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256 + SUFFIX);
    }

    /** Reads a message through and says whether it still is the one that its name stands for. */
    public Condition check(String sha256) throws ArchiveException {
        Path file = file(sha256);
        CanonicalDigest digest = new CanonicalDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, n);
            }
        } catch (NoSuchFileException e) {
            return Condition.MISSING;
        } catch (IOException e) {
            throw new ArchiveException("cannot read " + file + " (" + reason(e) + ")", e);
        }
        return digest.hex().equals(sha256) ? Condition.SOUND : Condition.DAMAGED;
    }

    /** Size of a message as received, in bytes. */
    long size(String sha256) throws ArchiveException {
        try {
            return Files.size(file(sha256));
        } catch (IOException e) {
            throw new ArchiveException("cannot read " + file(sha256) + " (" + reason(e) + ")", e);
        }
    }

    /** Hands over the name of every message in the archive, in no order. */
    public void forEach(Consumer<String> names) throws ArchiveException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                    for (Path file : files) {
                        String name = file.getFileName().toString();
                        String sha256 = name.substring(0, name.length() - SUFFIX.length());
                        if (NAME.matcher(sha256).matches()) {
                            names.accept(sha256);
                        }
                    }
                }
            }
        } catch (DirectoryIteratorException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw new ArchiveException("cannot list " + root + " (" + reason(cause) + ")", cause);
        } catch (IOException e) {
            throw new ArchiveException("cannot list " + root + " (" + reason(e) + ")", e);
        }
    }

    /** Removes what killed processes left half written. */
    public void tidy() throws ArchiveException {
        Path arriving = root.resolve(ARRIVING);
        if (!Files.isDirectory(arriving)) {
            return;
        }
        Instant abandoned = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(arriving)) {
            for (Path draft : files) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw new ArchiveException("cannot tidy " + arriving + " (" + reason(e) + ")", e);
        }
    }

    private Path draft() throws ArchiveException {
        try {
            return drafts.create();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Written by a stream and not by a channel, which an interrupt at the end of the service would close. */
    private long write(InputStream raw, Path draft, CanonicalDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (FileOutputStream out = open(draft)) {
            for (int n = raw.read(buffer); n >= 0; n = raw.read(buffer)) {
                digest.update(buffer, n);
                write(out, buffer, n);
                bytes += n;
            }
            force(out);
        }
        return bytes;
    }

    /** Gives a complete draft its name; false if the message was there already. */
    private boolean settle(Path draft, String sha256) throws IOException {
        Path file = file(sha256);
        Condition before = check(sha256);
        if (before == Condition.SOUND) {
            return false;
        }
        try {
            if (before == Condition.DAMAGED) {
                Path aside = file.resolveSibling(
                        file.getFileName() + ".damaged-" + Instant.now().toEpochMilli());
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
                LOG.warn(
                        "{} was damaged; it is kept as {}, and the message that came again takes its place",
                        file,
                        aside);
            }
            Path folder = Objects.requireNonNull(file.getParent());
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                forceFolder(root);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
            return before == Condition.MISSING;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private FileOutputStream open(Path draft) throws ArchiveException {
        try {
            return new FileOutputStream(draft.toFile());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void write(FileOutputStream out, byte[] buffer, int length) throws ArchiveException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void force(FileOutputStream out) throws ArchiveException {
        try {
            out.getFD().sync();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A rename is on the disk once its folder is; Windows cannot open folders and has no need to. */
    private static void forceFolder(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private ArchiveException unwritable(IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new ArchiveException("the service ends; the mail stays where it is until it runs again", cause);
        }
        return new ArchiveException(
                "cannot write the archive in " + root.toAbsolutePath() + " (" + reason(cause)
                        + "): make room there or mend its permissions; the mail stays where it is until then",
                cause);
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() == null) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
