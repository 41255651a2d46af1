package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.attachment;
import static se.fvm.document.RawMail.html;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.multipart;
import static se.fvm.document.RawMail.pdf;
import static se.fvm.document.RawMail.single;
import static se.fvm.document.RawMail.text;
import static se.fvm.document.Unpacked.names;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class MailPartsTest {

    @TempDir
    Path folder;

    private Unpacked unpacked;

    @BeforeEach
    void open() {
        unpacked = new Unpacked(folder);
    }

    @Test
    void textIsBodyAndTheRestAreFiles() throws IOException {
        Parcel parcel = unpacked.of(mixed(text("Hej! Här är avtalet."), pdf("Avtal.pdf")));

        assertThat(parcel.body()).isEqualTo("Hej! Här är avtalet.");
        assertThat(names(parcel)).containsExactly("Avtal.pdf");
        assertThat(parcel.items().get(0).type()).isEqualTo("application/pdf");
        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(RawMail.PDF);
    }

    @Test
    void aPlainTextIsPreferredToTheSameInHtml() throws IOException {
        Parcel parcel = unpacked.of(mixed(
                multipart("alternative", text("Enkel text"), html("<p>Formaterad <b>text</b></p>")), pdf("Avtal.pdf")));

        assertThat(parcel.body()).isEqualTo("Enkel text");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a body of HTML with scripts")
    void htmlAloneIsMadePlain() throws IOException {
        Parcel parcel = unpacked.of(single(
                "Content-Type: text/html; charset=utf-8",
                "<html><head><style>p {color: red}</style></head><body><p>Hej&nbsp;p&aring; er</p>rad<br>ny rad"
                        + "<script>alert(1)</script></body></html>"));

        assertThat(parcel.body()).isEqualTo("Hej på er\nrad\nny rad");
    }

    @Test
    void linksAreCollectedFromTextAndHtml() throws IOException {
        Parcel parcel = unpacked.of(multipartMail(
                text("Hämta här: https://filer.example.org/s/1."),
                html("<a href=\"https://filer.example.org/s/2?a=b&amp;c=d\">här</a>")));

        assertThat(parcel.links())
                .containsExactly("https://filer.example.org/s/1", "https://filer.example.org/s/2?a=b&c=d");
    }

    private static String multipartMail(String... parts) {
        return mixed(multipart("alternative", parts));
    }

    @Test
    void aTextFileIsAFile() throws IOException {
        Parcel parcel = unpacked.of(
                mixed(
                        text("Hej"),
                        "Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=\"not.txt\"\n\nnot"));

        assertThat(parcel.body()).isEqualTo("Hej");
        assertThat(names(parcel)).containsExactly("not.txt");
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "missing")
    void filesWithoutNameAreNumbered() throws IOException {
        String nameless = attachment("Content-Type: application/pdf", RawMail.PDF);

        assertThat(names(unpacked.of(mixed(text("Hej"), nameless, pdf("b.pdf"), nameless))))
                .containsExactly("(unnamed 1)", "b.pdf", "(unnamed 2)");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "wrong type, wrong extension")
    void theTypeIsFoundFromTheBytesWhateverIsDeclared() throws IOException {
        Parcel parcel = unpacked.of(mixed(attachment(
                "Content-Type: application/msword; name=\"Avtal.doc\"\nContent-Disposition: attachment", RawMail.PDF)));

        assertThat(parcel.items().get(0).type()).isEqualTo("application/pdf");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a PDF that is declared as text")
    void aFileThatClaimsToBeTheBodyIsAFile() throws IOException {
        assertThat(names(unpacked.of(mixed(attachment("Content-Type: text/plain", RawMail.PDF)))))
                .containsExactly("(unnamed 1)");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "an empty attachment")
    void anEmptyFileIsKeptAsCorrupt() throws IOException {
        Parcel parcel = unpacked.of(mixed(
                text("Hej"),
                attachment(
                        "Content-Type: application/pdf; name=\"tom.pdf\"\nContent-Disposition: attachment",
                        new byte[0])));

        assertThat(parcel.items()).hasSize(1);
        assertThat(parcel.items().get(0).problem()).contains(Problem.CORRUPT);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "multipart/related pictures")
    void logosShownInTheTextAreInline() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
        Parcel parcel = unpacked.of(mixed(
                multipart(
                        "related",
                        html("<img src=\"cid:logo\">"),
                        attachment(
                                "Content-Type: image/png; name=\"logo.png\"\nContent-ID: <logo>\n"
                                        + "Content-Disposition: inline; filename=\"logo.png\"",
                                png)),
                pdf("Avtal.pdf")));

        assertThat(parcel.items()).extracting(Item::inline).containsExactly(true, false);
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "the last boundary is missing")
    void aMissingLastBoundaryLosesNothing() throws IOException {
        String mail = mixed(text("Hej"), pdf("Avtal.pdf"));

        Parcel parcel = unpacked.of(mail.substring(0, mail.lastIndexOf("\n--")));

        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(RawMail.PDF);
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "bare LF")
    void bareLineFeedsAreReadLikeAnyOther() throws IOException {
        Parcel parcel =
                unpacked.of("mail.eml", mixed(text("Hej"), pdf("Avtal.pdf")).getBytes(StandardCharsets.UTF_8));

        assertThat(parcel.body()).isEqualTo("Hej");
        assertThat(names(parcel)).containsExactly("Avtal.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "base64 with stray characters")
    void strayCharactersInBase64AreSkipped() throws IOException {
        String part = pdf("Avtal.pdf");
        int middle = part.indexOf("\n\n") + 22;

        Parcel parcel = unpacked.of(mixed(part.substring(0, middle) + "!*\n ~" + part.substring(middle)));

        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(RawMail.PDF);
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "base64 cut off")
    void truncatedBase64GivesWhatIsThere() throws IOException {
        String part = pdf("Avtal.pdf");

        Parcel parcel = unpacked.of(mixed(part.substring(0, part.length() - 15)));

        assertThat(Unpacked.content(parcel.items().get(0))).startsWith("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "unknown character set")
    void anUnknownCharacterSetIsReadAsWhatItCanBe() throws IOException {
        String mail = single("Content-Type: text/plain; charset=x-unknown-8bit", "Åtgärder för vården");

        assertThat(unpacked.of("a.eml", RawMail.bytes(mail)).body()).isEqualTo("Åtgärder för vården");
        assertThat(unpacked.of("b.eml", RawMail.bytes(mail, Charset.forName("windows-1252")))
                        .body())
                .isEqualTo("Åtgärder för vården");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "wrong character set")
    void aWrongCharacterSetIsPutRight() throws IOException {
        String latin = single("Content-Type: text/plain; charset=utf-8", "Åtgärder");
        String utf = single("Content-Type: text/plain; charset=iso-8859-1", "Åtgärder");

        assertThat(unpacked.of("a.eml", RawMail.bytes(latin, StandardCharsets.ISO_8859_1))
                        .body())
                .isEqualTo("Åtgärder");
        assertThat(unpacked.of("b.eml", RawMail.bytes(utf)).body()).isEqualTo("Åtgärder");
    }

    @Test
    void aMailIsKnownByItsFieldsNotByItsName() throws IOException {
        Parcel parcel = unpacked.of("okänd", RawMail.bytes(mixed(text("Hej"), pdf("Avtal.pdf"))));

        assertThat(parcel.head()).isPresent();
        assertThat(names(parcel)).containsExactly("Avtal.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "a mail without any header")
    void aFileOfRubbishNamedAsMailIsAMailWithoutASender() throws IOException {
        Parcel parcel = unpacked.of("trasig.eml", "ingenting som liknar ett brev".getBytes(StandardCharsets.UTF_8));

        assertThat(parcel.head().orElseThrow().from()).isEmpty();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "multiparts nested a hundred deep")
    void endlesslyNestedPartsEndAtALimitAndSaySo() throws IOException {
        String part = pdf("djupt.pdf");
        for (int level = 0; level < 100; level++) {
            part = multipart("mixed", part);
        }

        Parcel parcel = unpacked.of(mixed(part));

        assertThat(parcel.items()).extracting(Item::problemOrNull).containsExactly(Problem.TOO_LARGE);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "more files than the limit")
    void pastTheNumberOfFilesTheRestIsNoted() throws IOException {
        Unpacked few = new Unpacked(folder, new DocumentLimits(8, 2, 1 << 20, 10, 1000, 1000));

        Parcel parcel = few.of(mixed(pdf("1.pdf"), pdf("2.pdf"), pdf("3.pdf"), pdf("4.pdf")));

        assertThat(names(parcel)).containsExactly("1.pdf", "2.pdf", "(more files)");
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "more bytes than the limit")
    void pastTheNumberOfBytesAFileIsTooLarge() throws IOException {
        Unpacked little = new Unpacked(folder, new DocumentLimits(8, 10, 20, 10, 1000, 1000));

        Parcel parcel = little.of(mixed(pdf("stor.pdf")));

        assertThat(parcel.items().get(0).problem()).contains(Problem.TOO_LARGE);
    }
}
