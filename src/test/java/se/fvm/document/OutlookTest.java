package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.attachment;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.text;
import static se.fvm.document.Unpacked.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class OutlookTest {

    private static final Charset ANSI = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    /** A TNEF stream of one attachment (MS-OXTNEF 2.1.3): render data, title, content. */
    private static byte[] tnef(String title, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(content.length + 200).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x223E9F78).putShort((short) 1);
        attribute(out, 0x00069002, new byte[14]);
        attribute(out, 0x00018010, (title + "\0").getBytes(ANSI));
        attribute(out, 0x0006800F, content);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void attribute(ByteBuffer out, int id, byte[] data) {
        int checksum = 0;
        for (byte b : data) {
            checksum += b & 0xff;
        }
        out.put((byte) 2).putInt(id).putInt(data.length).put(data).putShort((short) checksum);
    }

    private static String winmail(byte[] tnef) {
        return mixed(
                text("Hej"),
                attachment(
                        "Content-Type: application/ms-tnef; name=\"winmail.dat\"\n"
                                + "Content-Disposition: attachment; filename=\"winmail.dat\"",
                        tnef));
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "winmail.dat")
    void whatOutlookWrappedIsTakenOut() throws IOException {
        Parcel parcel = new Unpacked(folder).of(winmail(tnef("Påskrivet avtal.pdf", RawMail.PDF)));

        assertThat(names(parcel)).containsExactly("winmail.dat/Påskrivet avtal.pdf");
        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(RawMail.PDF);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "winmail.dat with a large scan")
    void aLargeScanInsideIsNoProblem() throws IOException {
        byte[] scan = Arrays.copyOf(RawMail.PDF, 30 << 20);

        Parcel parcel = new Unpacked(folder).of(winmail(tnef("stor.pdf", scan)));

        assertThat(names(parcel)).containsExactly("winmail.dat/stor.pdf");
        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(scan);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "winmail.dat cut off")
    void aWrappingCutShortIsKeptAsCorrupt() throws IOException {
        byte[] whole = tnef("Avtal.pdf", RawMail.PDF);

        Parcel parcel = new Unpacked(folder).of(winmail(Arrays.copyOf(whole, whole.length - 30)));

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.CORRUPT);
    }

    /** Attributes of an attachment that is a mail: one property of type object, 0x3701 (MS-OXTNEF 2.1.3.4). */
    private static byte[] objectProperty(byte[] content) {
        int padded = (content.length + 3) / 4 * 4;
        return ByteBuffer.allocate(16 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putShort((short) 0x000D)
                .putShort((short) 0x3701)
                .putInt(1)
                .putInt(content.length)
                .put(content)
                .array();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "winmail.dat with a mail inside")
    void aMailWrappedWithinIsOpened() throws IOException {
        byte[] inner = tnef("b.pdf", RawMail.PDF);
        byte[] object = new byte[16 + inner.length];
        System.arraycopy(inner, 0, object, 16, inner.length);
        ByteBuffer out = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x223E9F78).putShort((short) 1);
        attribute(out, 0x00069002, new byte[14]);
        attribute(out, 0x00018010, "Vidarebefordrat\0".getBytes(ANSI));
        attribute(out, 0x00069005, objectProperty(object));

        Parcel parcel = new Unpacked(folder).of(winmail(Arrays.copyOf(out.array(), out.position())));

        assertThat(names(parcel)).containsExactly("winmail.dat/Vidarebefordrat/b.pdf");
    }

    /** A saved mail (MS-OXMSG): a stream for every property, a folder for every attachment. */
    private static byte[] msg(String subject, String body, String name, byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            DirectoryEntry root = files.getRoot();
            string(root, "001A", "IPM.Note");
            string(root, "0037", subject);
            string(root, "1000", body);
            string(
                    root,
                    "007D",
                    "From: Ylva Lind <ylva@anas.example.org>\r\nMessage-ID: <7@anas.example.org>\r\n"
                            + "Date: Tue, 03 Mar 2020 10:14:58 +0100\r\n\r\n");
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            string(attachment, "3707", name);
            attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(content));
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void string(DirectoryEntry to, String property, String value) throws IOException {
        to.createDocument(
                "__substg1.0_" + property + "001F",
                new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "Outlook's .msg")
    void aSavedMailIsAMail() throws IOException {
        Parcel parcel = new Unpacked(folder)
                .of("Avtal.msg", msg("Påskrivet avtal", "Hej på er", "Ånäs avtal.pdf", RawMail.PDF));

        MailHead head = parcel.head().orElseThrow();
        assertThat(head.subject()).isEqualTo("Påskrivet avtal");
        assertThat(head.from()).isEqualTo("ylva@anas.example.org");
        assertThat(head.date()).isNotNull();
        assertThat(parcel.body()).isEqualTo("Hej på er");
        assertThat(names(parcel)).containsExactly("Ånäs avtal.pdf");
        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(RawMail.PDF);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "Outlook's .msg within a mail")
    void aSavedMailThatIsAttachedIsOpened() throws IOException {
        byte[] saved = msg("Påskrivet avtal", "Hej på er", "b.pdf", RawMail.PDF);

        Parcel parcel = new Unpacked(folder)
                .of(mixed(
                        text("Se bilaga"),
                        attachment("Content-Type: application/vnd.ms-outlook; name=\"Avtal.msg\"", saved)));

        assertThat(names(parcel)).containsExactly("Avtal.msg/b.pdf");
        assertThat(parcel.head().orElseThrow().originalSenders()).containsExactly("ylva@anas.example.org");
    }
}
