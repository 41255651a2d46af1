package se.fvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks into the jar that users get: what must be in it, what must not, and that each library is there once. */
class PackagedJarIT {

    private static final Path JAR = Path.of("target", "fvm-intake.jar");

    private static List<String> entries = List.of();

    @BeforeAll
    static void list() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            entries = jar.stream().map(ZipEntry::getName).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOOT-INF/classes/tessdata/swe.traineddata",
                "BOOT-INF/classes/tessdata/LICENSE.txt",
                "BOOT-INF/classes/tessdata/NOTICE.txt",
                "META-INF/sbom/application.cdx.json"
            })
    void holds(String entry) {
        assertThat(entries).contains(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64"})
    void holdsTheNativeLibrariesOf(String platform) {
        assertThat(libraries("tesseract-.*-" + platform)).hasSize(1);
        assertThat(libraries("leptonica-.*-" + platform)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdfbox", "pdfbox-io", "fontbox", "xmpbox", "jna", "poi", "commons-logging", "angus-mail"})
    void holdsOnce(String library) {
        assertThat(libraries(library + "-[0-9].*")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greenmail.*", // the product carries no mail server
                "junit.*",
                "selenium.*",
                "junrar.*", // not an open-source licence
                "jakarta\\.mail-2.*", // the classes of angus-mail a second time
                "jcl-over-slf4j.*", // those of commons-logging a second time
                "bcjmail.*", // takes over how signed mails are parsed
                "poi-ooxml-lite.*" // a part of poi-ooxml-full
            })
    void doesNotHold(String library) {
        assertThat(libraries(library)).isEmpty();
    }

    @Test
    void letsTheNativeLibrariesIn() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
                    .isEqualTo("ALL-UNNAMED");
        }
    }

    private static List<String> libraries(String name) {
        return entries.stream()
                .filter(entry -> entry.matches("BOOT-INF/lib/" + name + "\\.jar"))
                .toList();
    }
}
