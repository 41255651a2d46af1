package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.attachment;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.Unpacked.names;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNameTest {

    private static final String NAME = "Förvaltningsavtal för Ånäs, påskrivet.pdf";

    @TempDir
    Path folder;

    private String nameOf(String headers, Charset charset) throws IOException {
        Parcel parcel =
                new Unpacked(folder).of("mail.eml", RawMail.bytes(mixed(attachment(headers, RawMail.PDF)), charset));
        return names(parcel).get(0);
    }

    private String nameOf(String headers) throws IOException {
        return nameOf(headers, StandardCharsets.UTF_8);
    }

    @Test
    void encodedByTheStandard() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename*=utf-8''F%C3%B6rvaltningsavtal%20f%C3%B6r"
                        + "%20%C3%85n%C3%A4s%2C%20p%C3%A5skrivet.pdf"))
                .isEqualTo(NAME);
    }

    @Test
    void encodedInPiecesThatSplitALetter() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment;\n filename*0*=utf-8''F%C3%B6rvaltningsavtal%20f%C3;\n"
                        + " filename*1*=%B6r%20%C3%85n%C3%A4s%2C%20;\n filename*2=\"p\";\n"
                        + " filename*3*=%C3%A5skrivet.pdf"))
                .isEqualTo(NAME);
    }

    @Test
    void encodedInLatin1() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename*=iso-8859-1'sv'F%F6rvaltningsavtal%20f%F6r"
                        + "%20%C5n%E4s,%20p%E5skrivet.pdf"))
                .isEqualTo(NAME);
    }

    @Test
    void asEncodedWordsWhichTheStandardForbids() throws IOException {
        assertThat(nameOf("Content-Type: application/pdf;\n name=\"=?utf-8?B?RsO2cnZhbHRuaW5nc2F2dGFsIGbDtnIgw4U=?=\n"
                        + " =?utf-8?Q?n=C3=A4s,_p=C3=A5skrivet.pdf?=\""))
                .isEqualTo(NAME);
    }

    @Test
    void inRawBytesOfEitherKind() throws IOException {
        String headers = "Content-Disposition: attachment; filename=\"" + NAME + "\"";

        assertThat(nameOf(headers)).isEqualTo(NAME);
        assertThat(nameOf(headers, Charset.forName("windows-1252"))).isEqualTo(NAME);
    }

    @Test
    void withoutQuotesDespiteItsSpaces() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename=Avtal med region.pdf; size=12"))
                .isEqualTo("Avtal med region.pdf");
    }

    @Test
    void theDispositionsNameCountsBeforeTheTypes() throws IOException {
        assertThat(
                        nameOf(
                                "Content-Type: application/pdf; name=\"b.pdf\"\nContent-Disposition: attachment; filename=a.pdf"))
                .isEqualTo("a.pdf");
    }

    @Test
    void aNameThatHidesItsDirectionIsShownAsItIs() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename=\"Avtal\u202efdp.exe\""))
                .isEqualTo("Avtalfdp.exe");
    }

    @Test
    void aNameThatIsAPathNeverBecomesOne() throws IOException {
        Parcel parcel = new Unpacked(folder)
                .of(mixed(attachment("Content-Disposition: attachment; filename=\"../../etc/passwd\"", RawMail.PDF)));

        assertThat(names(parcel)).containsExactly("../../etc/passwd");
        assertThat(parcel.items().get(0).content().normalize()).startsWith(folder);
    }
}
