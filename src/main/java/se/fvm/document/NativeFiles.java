package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Copies resources of the class path, from nested jars too, into one folder of the file system, for native code that
 * knows no class path. The folder carries the mark of its contents in its name, so that it is filled once and used by
 * every later start; it belongs to the user and is open to nobody else, because what lies in it is executed.
 */
final class NativeFiles {

    /** Names the folder to copy into, for processes whose temporary files are deleted with them. */
    private static final String PLACE = "fvm.ocr.copies";

    private NativeFiles() {}

    /**
     * The folder that holds the given resources.
     *
     * @param resources name of each file in the folder, and the resource that it is copied from
     */
    static Path folder(Map<String, URL> resources) throws IOException {
        Path folder = ownFolder(mark(resources));
        for (Map.Entry<String, URL> resource : resources.entrySet()) {
            Path file = folder.resolve(resource.getKey());
            if (!Files.exists(file)) {
                copy(resource.getValue(), file);
            }
        }
        return folder;
    }

    private static Path ownFolder(String mark) throws IOException {
        Path temporary =
                Files.createDirectories(Path.of(System.getProperty(PLACE, System.getProperty("java.io.tmpdir"))));
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_");
        Path folder = temporary.resolve("fvm-ocr-" + user + "-" + mark);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            // Made aside and moved, so that a second process sees it whole or not at all.
            Path made = Files.createTempDirectory(temporary, "fvm-ocr-");
            try {
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(made);
                if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                    throw e;
                }
            }
        }
        return isPrivate(folder) ? folder : Files.createTempDirectory(temporary, "fvm-ocr-");
    }

    private static boolean isPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        Path probe = Files.createTempFile("fvm-ocr-", ".owner");
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))
                    && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                            .equals(PosixFilePermissions.fromString("rwx------"));
        } finally {
            Files.delete(probe);
        }
    }

    private static void copy(URL resource, Path file) throws IOException {
        Path folder = file.getParent();
        Path partial = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String mark(Map<String, URL> resources) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, URL> resource : new TreeMap<>(resources).entrySet()) {
            all.append(resource.getKey())
                    .append(' ')
                    .append(fingerprint(resource.getValue()))
                    .append('\n');
        }
        return DigestUtils.sha256Hex(all.toString()).substring(0, 16);
    }

    /** Size and checksum from the jar's directory; reading 28 MB at every start only to know them would cost more. */
    private static String fingerprint(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarEntry().getSize() + ":" + jar.getJarEntry().getCrc();
        }
        try (InputStream opened = connection.getInputStream()) {
            return connection.getContentLengthLong() + ":" + connection.getLastModified() + ":" + opened.available();
        }
    }

    /** A resource of the class path, or null. */
    static @Nullable URL resource(String name) {
        return NativeFiles.class.getClassLoader().getResource(name);
    }
}
