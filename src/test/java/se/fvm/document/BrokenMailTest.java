package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.multipart;
import static se.fvm.document.RawMail.pdf;
import static se.fvm.document.RawMail.single;
import static se.fvm.document.RawMail.text;
import static se.fvm.document.Unpacked.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

class BrokenMailTest {

    @TempDir
    Path folder;

    private Unpacked unpacked;

    @BeforeEach
    void open() {
        unpacked = new Unpacked(folder);
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "the boundary is not named")
    void partsBetweenBoundariesThatNobodyNamedAreFound() throws IOException {
        String mail = mixed(text("Hej"), pdf("Avtal.pdf")).replaceFirst("; boundary=\"[^\"]+\"", "");

        Parcel parcel = unpacked.of(mail);

        assertThat(names(parcel)).containsExactly("Avtal.pdf");
        assertThat(parcel.body()).isEqualTo("Hej");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "the boundary is another one than named")
    void partsBetweenOtherBoundariesThanNamedAreFound() throws IOException {
        String mail = mixed(text("Hej"), pdf("Avtal.pdf")).replaceFirst("boundary=\"[^\"]+\"", "boundary=\"other\"");

        Parcel parcel = unpacked.of(mail);

        assertThat(names(parcel)).containsExactly("Avtal.pdf");
        assertThat(parcel.body()).isEqualTo("Hej");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "parts behind the last boundary")
    void aPartBehindTheLastBoundaryIsFound() throws IOException {
        String mail = mixed(text("Hej"), pdf("Avtal.pdf"));
        String boundary = mail.substring(mail.lastIndexOf("\n--") + 3, mail.length() - 3);

        Parcel parcel = unpacked.of(mail + "\n--" + boundary + "\n" + pdf("Sent.pdf") + "\n--" + boundary + "--\n");

        assertThat(names(parcel)).containsExactly("Avtal.pdf", "Sent.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "a multipart without any part")
    void theTextOfAMultipartWithoutPartsIsTheBody() throws IOException {
        assertThat(unpacked.of(single("Content-Type: multipart/mixed; boundary=\"x\"", "Hej, avtalet kommer."))
                        .body())
                .isEqualTo("Hej, avtalet kommer.");
        assertThat(unpacked.of(single("Content-Type: multipart/mixed", "Hej, avtalet kommer."))
                        .body())
                .isEqualTo("Hej, avtalet kommer.");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "a boundary used twice, at two levels")
    void aBoundaryUsedAtTwoLevelsLosesNothing() throws IOException {
        String inner = multipart("alternative", text("Hej")).replaceAll("boundary[0-9a-f]+", "same");
        String mail = mixed(inner, pdf("Avtal.pdf")).replaceAll("boundary[0-9a-f]+", "same");

        assertThat(names(unpacked.of(mail))).containsExactly("Avtal.pdf");
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "8-bit header fields")
    void eightBitHeadersAreReadAsWhatTheyCanBe() throws IOException {
        String mail = single("Content-Type: text/plain", "Hej").replace("Subject: Avtal", "Subject: Påskrivet");

        assertThat(subject(RawMail.bytes(mail))).isEqualTo("Påskrivet");
        assertThat(subject(RawMail.bytes(mail, StandardCharsets.ISO_8859_1))).isEqualTo("Påskrivet");
    }

    private String subject(byte[] mail) throws IOException {
        return unpacked.of("a.eml", mail).head().orElseThrow().subject();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<>", "<<>>", "Ylva Lind", "@", "Ylva <", "\"Ylva", "=?utf-8?B?", ",;,:", "undisclosed:;"})
    @Fault(in = Fault.Area.ENCODINGS, value = "address fields empty or malformed")
    void aSenderThatIsNoneKeepsNothingFromBeingRead(String from) throws IOException {
        String mail = mixed(text("Hej"), pdf("Avtal.pdf")).replaceFirst("From: .*", "From: " + from);

        Parcel parcel = unpacked.of("a.eml", RawMail.bytes(mail));

        assertThat(parcel.head().orElseThrow().from()).isEmpty();
        assertThat(names(parcel)).containsExactly("Avtal.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "x-uuencode", "none", ""})
    @Fault(in = Fault.Area.ENCODINGS, value = "a transfer encoding that is wrong, unknown or empty")
    void aWrongTransferEncodingKeepsTheFile(String encoding) throws IOException {
        Parcel parcel = unpacked.of(mixed(
                text("Hej"),
                "Content-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: " + encoding
                        + "\n\n%PDF-1.4 in the clear=ZZ"));

        assertThat(names(parcel)).containsExactly("a.pdf");
    }
}
