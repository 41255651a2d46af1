package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.PDF;
import static se.fvm.document.RawMail.attachment;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.pdf;
import static se.fvm.document.RawMail.text;
import static se.fvm.document.Unpacked.names;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class ContainersTest {

    @TempDir
    Path folder;

    private Unpacked unpacked;

    @BeforeEach
    void open() {
        unpacked = new Unpacked(folder);
    }

    private static byte[] zip(String encoding, Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(encoding);
            zip.setUseLanguageEncodingFlag(encoding.equals("UTF-8"));
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String file(String name, byte[] content) {
        return attachment("Content-Disposition: attachment; filename=\"" + name + "\"", content);
    }

    @Test
    void filesInAnArchiveBearItsName() throws IOException {
        byte[] archive = zip("UTF-8", "Avtal.pdf", PDF, "Ånäs/Bilaga.pdf", PDF);

        assertThat(names(unpacked.of(mixed(text("Hej"), file("a.zip", archive)))))
                .containsExactly("a.zip/Avtal.pdf", "a.zip/Ånäs/Bilaga.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "names in IBM850 or Windows-1252")
    void namesInAnOldArchiveAreReadInItsCharacterSet() throws IOException {
        assertThat(names(unpacked.of("a.zip", zip("IBM850", "Ånäs på väg.pdf", PDF))))
                .containsExactly("a.zip/Ånäs på väg.pdf");
        assertThat(names(unpacked.of("b.zip", zip("windows-1252", "Ånäs på väg.pdf", PDF))))
                .containsExactly("b.zip/Ånäs på väg.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "an archive in a mail in an archive")
    void archivesMailsAndArchivesInMailsAreOpened() throws IOException {
        byte[] inner = zip("UTF-8", "b.pdf", PDF);
        byte[] mail = RawMail.bytes(mixed(text("inre"), file("inre.zip", inner)));

        assertThat(names(unpacked.of(mixed(file("yttre.zip", zip("UTF-8", "brev.eml", mail))))))
                .containsExactly("yttre.zip/brev.eml/inre.zip/b.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "path traversal")
    void anEntryThatClimbsOutOfTheFolderIsOnlyAName() throws IOException {
        Parcel parcel = unpacked.of("a.zip", zip("UTF-8", "../../../etc/cron.d/x", PDF, "/root.pdf", PDF));

        assertThat(names(parcel)).containsExactly("a.zip/etc/cron.d/x", "a.zip/root.pdf");
        assertThat(parcel.items()).allMatch(i -> i.content().normalize().startsWith(folder));
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "a bomb")
    void aBombStopsAtTheLimitAndIsTooLarge() throws IOException {
        Unpacked little = new Unpacked(folder, new DocumentLimits(8, 100, 1 << 20, 10, 1000, 1000));

        Parcel parcel = little.of("bomb.zip", zip("UTF-8", "zeros", new byte[10 << 20], "more", new byte[10 << 20]));

        assertThat(parcel.items()).isNotEmpty().allMatch(i -> i.problemOrNull() == Problem.TOO_LARGE);
        assertThat(parcel.items()).allMatch(i -> i.content().toFile().length() <= 1 << 20);
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "nested deeper than the limit, as one that contains itself is")
    void containersInContainersEndAtTheDepth() throws IOException {
        byte[] archive = zip("UTF-8", "b.pdf", PDF);
        for (int level = 0; level < 12; level++) {
            archive = zip("UTF-8", level + ".zip", archive);
        }

        Parcel parcel = unpacked.of("a.zip", archive);

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.TOO_LARGE);
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "encrypted")
    void aLockedEntryIsEncryptedAndKeptWithItsName() throws IOException {
        byte[] archive = zip("UTF-8", "hemlig.pdf", PDF);
        // Bit 0 of the general purpose flags, in the local header and in the central directory (APPNOTE 4.4.4).
        archive[6] |= 1;
        archive[indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

        Parcel parcel = unpacked.of("a.zip", archive);

        assertThat(names(parcel)).containsExactly("a.zip/hemlig.pdf");
        assertThat(parcel.items().get(0).problem()).contains(Problem.ENCRYPTED);
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at < all.length; at++) {
            if (Arrays.equals(all, at, Math.min(all.length, at + part.length), part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "cut off")
    void aDamagedArchiveIsKeptAsCorrupt() throws IOException {
        byte[] archive = zip("UTF-8", "Avtal.pdf", PDF);

        Parcel parcel = unpacked.of(mixed(file("a.zip", Arrays.copyOf(archive, archive.length / 2))));

        assertThat(names(parcel)).containsExactly("a.zip");
        assertThat(parcel.items().get(0).problem()).contains(Problem.CORRUPT);
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "7z and RAR")
    void anArchiveOfAnotherKindIsKeptAsUnsupported() throws IOException {
        byte[] seven = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4, 0, 0, 0, 0};
        byte[] rar = "Rar!\u001a\u0007\u0000xxxxxxxx".getBytes(StandardCharsets.ISO_8859_1);

        Parcel parcel = unpacked.of(mixed(file("a.7z", seven), file("b.rar", rar)));

        assertThat(parcel.items())
                .extracting(Item::problemOrNull)
                .containsExactly(Problem.UNSUPPORTED, Problem.UNSUPPORTED);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "message/rfc822 without a name")
    void anAttachedMailWithoutNameGoesByItsSubject() throws IOException {
        String inner =
                mixed(text("inre"), pdf("b.pdf")).replace("Subject: Avtal", "Subject: =?utf-8?Q?P=C3=A5skrivet?=");

        assertThat(names(unpacked.of(mixed(text("yttre"), "Content-Type: message/rfc822\n\n" + inner))))
                .containsExactly("Påskrivet.eml/b.pdf");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a mail attached as application/octet-stream")
    void aMailSentAsAFileOfUnknownTypeIsOpened() throws IOException {
        byte[] inner = RawMail.bytes(mixed(text("inre"), pdf("b.pdf")));

        assertThat(names(unpacked.of(mixed(text("yttre"), file("brev.bin", inner)))))
                .containsExactly("brev.bin/b.pdf");
    }

    @Test
    void anotherFileIsPassedOnAsItIs() throws IOException {
        Parcel parcel = unpacked.of("Avtal.pdf", PDF);

        assertThat(parcel.head()).isEmpty();
        assertThat(names(parcel)).containsExactly("Avtal.pdf");
        assertThat(parcel.items().get(0).type()).isEqualTo("application/pdf");
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "100,000 entries")
    void ofAHundredThousandEntriesSomeAreTakenAndTheRestIsNoted() throws IOException {
        Object[] entries = new Object[200_000];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = i + ".txt";
            entries[i + 1] = new byte[] {'x'};
        }

        Parcel parcel = unpacked.of("a.zip", zip("UTF-8", entries));

        assertThat(parcel.items()).hasSize(DocumentLimits.DEFAULTS.files() + 1);
        assertThat(parcel.items().get(DocumentLimits.DEFAULTS.files()).problem())
                .contains(Problem.TOO_LARGE);
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "a bomb whose entries share their bytes")
    void entriesThatShareTheirBytesCountAsOftenAsTheyAreTakenOut() throws IOException {
        Unpacked little = new Unpacked(folder, new DocumentLimits(8, 400, 1 << 20, 10, 1000, 1000));

        Parcel parcel = little.of("a.zip", overlapping(zip("UTF-8", "a", new byte[300_000]), 100));

        assertThat(parcel.items().stream().filter(item -> item.problem().isEmpty()))
                .hasSize(3);
        assertThat(parcel.items().stream()
                        .mapToLong(item -> item.content().toFile().length())
                        .sum())
                .isLessThanOrEqualTo(1 << 20);
    }

    /** An archive of one entry whose directory lists it many times (APPNOTE 4.3.12 and 4.3.16). */
    private static byte[] overlapping(byte[] archive, int times) {
        int directory = indexOf(archive, new byte[] {'P', 'K', 1, 2});
        int end = indexOf(archive, new byte[] {'P', 'K', 5, 6});
        int size = (end - directory) * times;
        ByteBuffer all = ByteBuffer.allocate(directory + size + 22).order(ByteOrder.LITTLE_ENDIAN);
        all.put(archive, 0, directory);
        for (int i = 0; i < times; i++) {
            all.put(archive, directory, end - directory);
        }
        return all.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) times)
                .putShort((short) times)
                .putInt(size)
                .putInt(directory)
                .putShort((short) 0)
                .array();
    }

    @Test
    @Fault(in = Fault.Area.ARCHIVES, value = "an entry that says it is larger or smaller than it is")
    void anEntryWithAFalseSizeIsKept() throws IOException {
        for (int size : new int[] {0, 5, 1 << 30, -1}) {
            byte[] archive = zip("UTF-8", "Avtal.pdf", PDF);
            ByteBuffer.wrap(archive)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 24, size);

            assertThat(unpacked.of("a.zip", archive).items())
                    .as("size %d", size)
                    .hasSize(1);
        }
    }
}
