package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.fault.Fault;

class OfficeTextTest {

    @TempDir
    Path folder;

    private Item item(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("draft"), content);
        return new Item("draft", file, FileTypes.of(file), false, null);
    }

    private static byte[] openDocument(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(type);
            mimetype.setCrc(crc.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aWordFileGivesItsParagraphs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("Avtal för Ånäs");
            word.createParagraph().createRun().setText("Utkast");
            word.write(bytes);
        }

        assertThat(OfficeText.of(item(bytes.toByteArray())).orElseThrow().lines())
                .containsExactly("Avtal för Ånäs", "Utkast");
    }

    @Test
    void aRichTextFileGivesItsText() throws IOException {
        byte[] rtf = "{\\rtf1\\ansi\\ansicpg1252 Avtal f\\'f6r \\'c5n\\'e4s\\par}".getBytes(StandardCharsets.US_ASCII);

        assertThat(OfficeText.of(item(rtf))).contains("Avtal för Ånäs");
    }

    @Test
    void anOpenDocumentGivesItsParagraphs() throws IOException {
        byte[] odt = openDocument(
                "<o:c xmlns:o='o' xmlns:text='t'><text:h>Avtal</text:h>" + "<text:p>för<text:s/>Ånäs</text:p></o:c>");

        assertThat(OfficeText.of(item(odt)).orElseThrow().lines()).containsExactly("Avtal", "för Ånäs");
    }

    @Test
    @Fault(in = Fault.Area.OFFICE, value = "external entities in .odt")
    void anOpenDocumentCannotReachForOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hemligt");
        byte[] odt = openDocument("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a><p>&x;</p></a>");

        assertThat(OfficeText.of(item(odt)).orElse("")).doesNotContain("hemligt");
    }

    @Test
    @Fault(in = Fault.Area.OFFICE, value = "damaged")
    void aDamagedFileHasNoText() throws IOException {
        Item item = item(new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(OfficeText.of(new Item("a", item.content(), "application/msword", false, null)))
                .isEmpty();
    }

    @Test
    void aFileOfAnotherTypeIsNotRead() throws IOException {
        assertThat(OfficeText.of(item("text".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }
}
