package se.fvm.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;
import se.fvm.intake.Archive.Condition;

class ArchiveTest {

    private static final String CRLF = "Subject: Avrop\r\n\r\nHej,\r\nh\u00e4r kommer avtalen.\r\n";

    @TempDir
    Path root;

    private Archive archive;

    @BeforeEach
    void anEmptyArchive() {
        archive = new Archive(root.resolve("archive"));
    }

    @Test
    void aMessageIsKeptByteForByteUnderTheDigestOfItsBytes() throws IOException {
        Archived kept = archive.keep(bytes(CRLF));

        assertThat(kept.sha256()).isEqualTo(sha256(CRLF));
        assertThat(kept.bytes()).isEqualTo(CRLF.length());
        assertThat(kept.fresh()).isTrue();
        assertThat(root.resolve("archive")
                        .resolve(kept.sha256().substring(0, 2))
                        .resolve(kept.sha256() + ".eml"))
                .hasBinaryContent(CRLF.getBytes(ISO_8859_1));
    }

    @Test
    void aMessageWithBareLineFeedsHasTheSameNameAndKeepsItsBytes() throws IOException {
        String unix = CRLF.replace("\r\n", "\n");

        Archived kept = archive.keep(bytes(unix));

        assertThat(kept.sha256()).isEqualTo(sha256(CRLF));
        assertThat(archive.file(kept.sha256())).hasBinaryContent(unix.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r", "\r\n", "\n\n", "a\rb\n", "\r\r\n", "a\n\r\nb", "a"})
    void lineEndsAreMadeCrlfAndNothingElseIsTouched(String message) throws IOException {
        String canonical = message.replace("\r\n", "\n").replace("\n", "\r\n");

        assertThat(archive.keep(bytes(message)).sha256()).isEqualTo(sha256(canonical));
    }

    @Test
    void aLineEndSplitBetweenTwoReadsIsOneLineEnd() throws IOException {
        InputStream split = new SequenceInputStream(bytes("a\r"), bytes("\nb"));

        assertThat(archive.keep(split).sha256()).isEqualTo(sha256("a\r\nb"));
    }

    @Test
    void aMessageThatComesAgainIsNotFreshAndLeavesTheFileAsItWas() throws IOException {
        Archived first = archive.keep(bytes(CRLF));

        Archived again = archive.keep(bytes(CRLF.replace("\r\n", "\n")));

        assertThat(again.fresh()).isFalse();
        assertThat(archive.file(first.sha256())).hasBinaryContent(CRLF.getBytes(ISO_8859_1));
        assertThat(filesBelow(root)).hasSize(1);
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "an archived file is damaged")
    void aDamagedFileIsFoundAndSetAsideWhenTheMessageComesAgain() throws IOException {
        Archived kept = archive.keep(bytes(CRLF));
        Files.writeString(archive.file(kept.sha256()), "half a mes");
        assertThat(archive.check(kept.sha256())).isEqualTo(Condition.DAMAGED);

        archive.keep(bytes(CRLF));

        assertThat(archive.check(kept.sha256())).isEqualTo(Condition.SOUND);
        assertThat(filesBelow(root)).hasSize(2).anyMatch(f -> f.contains(".damaged-"));
    }

    @Test
    void aMessageThatIsNotThereIsMissing() throws IOException {
        assertThat(archive.check(sha256("never seen"))).isEqualTo(Condition.MISSING);
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "the connection is cut in the middle of a message")
    void aConnectionCutInTheMiddleLeavesNothingBehind() throws IOException {
        InputStream cut = new SequenceInputStream(bytes("Subject: Avrop\r\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> archive.keep(cut))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ArchiveException.class)
                .hasMessage("connection reset");
        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void anArchiveThatCannotBeWrittenSaysWhereAndWhatToDo() throws IOException {
        Files.writeString(root.resolve("archive"), "a file where the folder should be");

        assertThatThrownBy(() -> archive.keep(bytes(CRLF)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(root.resolve("archive").toString())
                .hasMessageContaining("make room");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Fault(in = Fault.Area.SERVICE, value = "the disk is full")
    void aFullDiskIsSaidSoAndLeavesNoFileUnderTheMessagesName() throws IOException {
        Path full = Path.of("/dev/full");
        Path arriving = Files.createDirectories(root.resolve("archive/arriving"));
        Archive onFullDisk = new Archive(root.resolve("archive"), () -> {
            Path draft = arriving.resolve("mail-1.part");
            return Files.createSymbolicLink(draft, full);
        });

        assertThatThrownBy(() -> onFullDisk.keep(bytes(CRLF)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("the mail stays where it is");
        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void everyMessageIsListedAndNothingElse() throws IOException {
        String one = archive.keep(bytes("one")).sha256();
        String two = archive.keep(bytes("two")).sha256();
        Files.writeString(archive.file(one).resolveSibling("notes.eml"), "not a message's name");
        List<String> names = new ArrayList<>();

        archive.forEach(names::add);

        assertThat(names).containsExactlyInAnyOrder(one, two);
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "what a killed process left half written")
    void whatAKilledProcessLeftIsRemovedAfterADayAndNotBefore() throws IOException {
        Path arriving = Files.createDirectories(root.resolve("archive/arriving"));
        Path old = Files.writeString(arriving.resolve("mail-1.part"), "half");
        Files.writeString(arriving.resolve("mail-2.part"), "being written by another process");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        archive.tidy();

        assertThat(filesBelow(root)).containsExactly("mail-2.part");
    }

    @Test
    @Fault(in = Fault.Area.SERVICE, value = "a name that is a path")
    void aNameIsNeverAPath() {
        assertThatThrownBy(() -> archive.file("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .toList();
        }
    }

    private static InputStream bytes(String message) {
        return new ByteArrayInputStream(message.getBytes(ISO_8859_1));
    }

    private static String sha256(String message) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.getBytes(ISO_8859_1)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
