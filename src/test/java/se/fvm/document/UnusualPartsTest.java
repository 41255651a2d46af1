package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.attachment;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.pdf;
import static se.fvm.document.RawMail.single;
import static se.fvm.document.RawMail.text;
import static se.fvm.document.Unpacked.names;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

class UnusualPartsTest {

    @TempDir
    Path folder;

    private Unpacked unpacked;

    @BeforeEach
    void open() {
        unpacked = new Unpacked(folder);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "inline disposition with a PDF")
    void aPdfThatIsShownInTheTextIsAFileLikeAnyOther() throws IOException {
        Parcel parcel = unpacked.of(mixed(
                text("Hej"),
                attachment("Content-Type: application/pdf\nContent-Disposition: inline; filename=a.pdf", RawMail.PDF)));

        assertThat(names(parcel)).containsExactly("a.pdf");
        assertThat(parcel.items().get(0).inline()).isFalse();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "application/octet-stream")
    void aFileOfNoDeclaredTypeIsWhatItsBytesSay() throws IOException {
        Parcel parcel =
                unpacked.of(mixed(attachment("Content-Type: application/octet-stream; name=\"skannat\"", RawMail.PDF)));

        assertThat(parcel.items().get(0).type()).isEqualTo("application/pdf");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "message/rfc822 nested deeper than the limit")
    void mailsInMailsAreOpenedAsFarAsTheLimitAndThenKept() throws IOException {
        String three = mixed(text("inre"), pdf("b.pdf"));
        String mail = three;
        for (int level = 1; level <= 20; level++) {
            mail = mixed(text("yttre"), "Content-Type: message/rfc822; name=\"" + level + ".eml\"\n\n" + mail);
        }

        Parcel deep = unpacked.of(mail);
        Parcel shallow = unpacked.of(mixed("Content-Type: message/rfc822; name=\"a.eml\"\n\n" + three));

        assertThat(deep.items()).extracting(Item::problemOrNull).containsExactly(Problem.TOO_LARGE);
        assertThat(names(shallow)).containsExactly("a.eml/b.pdf");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a calendar part")
    void aCalendarPartIsKeptAndIsNoText() throws IOException {
        Parcel parcel = unpacked.of(mixed(
                text("Kallelse"),
                "Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR",
                pdf("Avtal.pdf")));

        assertThat(parcel.body()).isEqualTo("Kallelse");
        assertThat(parcel.items()).hasSize(2).allMatch(item -> item.problem().isEmpty());
        assertThat(parcel.items().get(0).type()).startsWith("text/");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 44, 45, 46, 300, 100_000})
    @Fault(in = Fault.Area.PARTS, value = "uuencode in the body")
    void aFileWrittenIntoTheTextIsTakenOut(int size) throws IOException {
        byte[] content = new byte[size];
        new SplittableRandom(size).nextBytes(content);

        Parcel parcel = unpacked.of(single(
                "Content-Type: text/plain; charset=utf-8",
                "Hej, här är avtalet.\nbegin 644 Avtal för Ånäs.bin\n" + uuencoded(content, '`')
                        + "end\nHälsningar\nbegin 644 är inget här\nbegin 755 b.bin\n" + uuencoded(content, ' ')
                        + "end\n"));

        assertThat(parcel.body()).isEqualTo("Hej, här är avtalet.\r\nHälsningar\r\nbegin 644 är inget här");
        assertThat(names(parcel)).containsExactly("Avtal för Ånäs.bin", "b.bin");
        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(content);
        assertThat(Unpacked.content(parcel.items().get(1))).isEqualTo(content);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "uuencode cut off")
    void aFileWrittenIntoTheTextWithoutItsEndIsCorrupt() throws IOException {
        Parcel parcel = unpacked.of(single(
                "Content-Type: text/plain",
                "begin 644 Avtal.pdf\n"
                        + uuencoded(RawMail.PDF, '`').lines().findFirst().orElseThrow() + "\n"));

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.CORRUPT);
    }

    /** As the POSIX command writes it; a zero is a blank in old ones and a grave accent in newer ones. */
    private static String uuencoded(byte[] content, char zero) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < content.length; from += 45) {
            int count = Math.min(45, content.length - from);
            StringBuilder line = new StringBuilder().append((char) (count + ' '));
            for (int i = from; i < from + count; i += 3) {
                int bits = 0;
                for (int j = 0; j < 3; j++) {
                    bits = bits << 8 | (i + j < content.length ? content[i + j] & 0xff : 0);
                }
                for (int shift = 18; shift >= 0; shift -= 6) {
                    int six = bits >> shift & 0x3f;
                    line.append(six == 0 ? zero : (char) (six + ' '));
                }
            }
            // Mail servers drop blanks at the ends of lines.
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.append(zero).append('\n').toString();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a text encrypted with PGP")
    void aTextThatIsEncryptedWithPgpSaysSo() throws IOException {
        Parcel parcel = unpacked.of(single(
                "Content-Type: text/plain", "-----BEGIN PGP MESSAGE-----\n\nhQEMA0==\n-----END PGP MESSAGE-----\n"));

        assertThat(parcel.encrypted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avtal.pdf", "skannat.TIF", "Avtal.docx", "a.zip"})
    @Fault(in = Fault.Area.PARTS, value = "an error page in place of the file")
    void aPaperWhoseBytesAreTextWasLostOnTheWay(String name) throws IOException {
        Parcel parcel = unpacked.of(mixed(
                text("Hej"),
                attachment(
                        "Content-Disposition: attachment; filename=\"" + name + "\"",
                        "<html><body>404 Not Found</body></html>".getBytes(StandardCharsets.UTF_8))));

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.CORRUPT);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a part that lies elsewhere (message/external-body)")
    void aPartThatLiesElsewhereIsKeptAndNotFetched() throws IOException {
        Parcel parcel = unpacked.of(mixed(
                text("Hej"),
                "Content-Type: message/external-body; access-type=URL; URL=\"https://filer.example.org/avtal.pdf\"\n\n"
                        + "Content-Type: application/pdf\n\n"));

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.UNSUPPORTED);
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "header lines of a megabyte")
    void headerLinesOfAMegabyteHideNothing() throws IOException {
        String mail = mixed(text("Hej"), pdf("Avtal.pdf"));
        for (String field : new String[] {"X-Long: ", "From: ", "Subject: ", "Received: ", "Content-Disposition: "}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((field + "a=\\\"<b@".repeat(1 << 17) + "\r\n").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(RawMail.bytes(mail));

            assertThat(names(unpacked.of("a.eml", bytes.toByteArray())))
                    .as(field)
                    .containsExactly("Avtal.pdf");
        }
    }
}
