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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fvm.fault.Fault;

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
    @Fault(in = Fault.Area.NAMES, value = "RFC 2231 with percent signs and a character set")
    void encodedByTheStandard() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename*=utf-8''F%C3%B6rvaltningsavtal%20f%C3%B6r"
                        + "%20%C3%85n%C3%A4s%2C%20p%C3%A5skrivet.pdf"))
                .isEqualTo(NAME);
    }

    @Test
    @Fault(
            in = Fault.Area.NAMES,
            value = {"RFC 2231 in continuations, a letter split between two", "folded over several lines"})
    void encodedInPiecesThatSplitALetter() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment;\n filename*0*=utf-8''F%C3%B6rvaltningsavtal%20f%C3;\n"
                        + " filename*1*=%B6r%20%C3%85n%C3%A4s%2C%20;\n filename*2=\"p\";\n"
                        + " filename*3*=%C3%A5skrivet.pdf"))
                .isEqualTo(NAME);
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "RFC 2231 in Latin-1")
    void encodedInLatin1() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename*=iso-8859-1'sv'F%F6rvaltningsavtal%20f%F6r"
                        + "%20%C5n%E4s,%20p%E5skrivet.pdf"))
                .isEqualTo(NAME);
    }

    @Test
    @Fault(
            in = Fault.Area.NAMES,
            value = "RFC 2047 in parameters, adjacent encoded words, a letter's bytes in two of them")
    void asEncodedWordsWhichTheStandardForbids() throws IOException {
        assertThat(nameOf("Content-Type: application/pdf;\n name=\"=?utf-8?B?RsO2cnZhbHRuaW5nc2F2dGFsIGbDtnIgw4U=?=\n"
                        + " =?utf-8?Q?n=C3=A4s,_p=C3=A5skrivet.pdf?=\""))
                .isEqualTo(NAME);
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "raw 8-bit in UTF-8 or in Latin-1")
    void inRawBytesOfEitherKind() throws IOException {
        String headers = "Content-Disposition: attachment; filename=\"" + NAME + "\"";

        assertThat(nameOf(headers)).isEqualTo(NAME);
        assertThat(nameOf(headers, Charset.forName("windows-1252"))).isEqualTo(NAME);
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "unquoted with spaces")
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
    @Fault(in = Fault.Area.NAMES, value = "marks that turn the direction of writing")
    void aNameThatHidesItsDirectionIsShownAsItIs() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename=\"Avtal\u202efdp.exe\""))
                .isEqualTo("Avtalfdp.exe");
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "a path that climbs out of the folder")
    void aNameThatIsAPathNeverBecomesOne() throws IOException {
        Parcel parcel = new Unpacked(folder)
                .of(mixed(attachment("Content-Disposition: attachment; filename=\"../../etc/passwd\"", RawMail.PDF)));

        assertThat(names(parcel)).containsExactly("../../etc/passwd");
        assertThat(parcel.items().get(0).content().normalize()).startsWith(folder);
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "folded within its quotes")
    void foldedWithinItsQuotes() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename=\"Avtal med\n region.pdf\""))
                .isEqualTo("Avtal med region.pdf");
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "empty")
    void anEmptyNameIsNone() throws IOException {
        assertThat(nameOf("Content-Disposition: attachment; filename=\"\"")).isEqualTo("(unnamed 1)");
        assertThat(nameOf("Content-Disposition: attachment; filename= ;")).isEqualTo("(unnamed 1)");
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "NUL and other control characters")
    void charactersThatControlAreLeftOut() throws IOException {
        assertThat(
                        nameOf(
                                "Content-Disposition: attachment; filename=\"Avtal.pdf\0.exe\"; filename*=utf-8''a%00%0Ab%1B.pdf"))
                .isEqualTo("ab.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul.pdf", "C:\\\\Windows\\\\a.pdf", "/dev/null", "~", "."})
    @Fault(in = Fault.Area.NAMES, value = "names of devices")
    void aNameOfADeviceIsANameLikeAnyOther(String name) throws IOException {
        Parcel parcel = new Unpacked(folder)
                .of(mixed(attachment("Content-Disposition: attachment; filename=\"" + name + "\"", RawMail.PDF)));

        assertThat(names(parcel)).containsExactly(name.replace("\\\\", "\\"));
        assertThat(Unpacked.content(parcel.items().get(0))).isEqualTo(RawMail.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\\\\", "å", "=?", " ", ";"})
    @Fault(in = Fault.Area.NAMES, value = "10,000 characters")
    void aNameOfTenThousandCharactersIsCutToWhatAPersonCanRead(String letter) throws IOException {
        String name = letter.repeat(10_000) + ".pdf";

        assertThat(nameOf("Content-Disposition: attachment; filename=\"x" + name + "\""))
                .hasSizeLessThanOrEqualTo(255)
                .startsWith("x")
                .endsWith(".pdf");
    }

    @Test
    @Fault(in = Fault.Area.NAMES, value = "duplicate names in one mail")
    void filesOfOneNameAreToldApart() throws IOException {
        String part = RawMail.pdf("Avtal.pdf");

        assertThat(names(new Unpacked(folder).of(mixed(part, part, RawMail.pdf("Avtal"), part, RawMail.pdf("Avtal")))))
                .containsExactly("Avtal.pdf", "Avtal (2).pdf", "Avtal", "Avtal (3).pdf", "Avtal (2)");
    }
}
