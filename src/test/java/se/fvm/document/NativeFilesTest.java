package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {

    @TempDir
    Path folder;

    private String before = "";
    private Map<String, URL> resources = Map.of();

    @BeforeEach
    void useAFolderOfOurOwn() throws IOException {
        before = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.toString());
        Path library = Files.writeString(
                Files.createDirectory(folder.resolve("packed")).resolve("lib"), "library");
        resources = Map.of("lib.so", library.toUri().toURL());
    }

    @AfterEach
    void restore() {
        System.setProperty("java.io.tmpdir", before);
    }

    @Test
    void whatIsPackedIsCopiedOnceAndUsedAgain() throws IOException {
        Path first = NativeFiles.folder(resources);
        Path second = NativeFiles.folder(resources);

        assertThat(first.resolve("lib.so")).hasContent("library");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aMissingTemporaryFolderIsMade() throws IOException {
        System.setProperty("java.io.tmpdir", folder.resolve("not/yet").toString());

        assertThat(NativeFiles.folder(resources).resolve("lib.so")).hasContent("library");
    }

    @Test
    void otherContentsGoToAnotherFolder() throws IOException {
        Path first = NativeFiles.folder(resources);
        Path other = Files.writeString(folder.resolve("packed/lib"), "a newer library");

        assertThat(NativeFiles.folder(Map.of("lib.so", other.toUri().toURL()))).isNotEqualTo(first);
    }

    @Test
    void aFolderThatOthersMayWriteToIsNotTrusted() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path first = NativeFiles.folder(resources);
        Files.writeString(first.resolve("lib.so"), "harmful");
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rwxrwxrwx"));

        Path second = NativeFiles.folder(resources);

        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("lib.so")).hasContent("library");
    }
}
