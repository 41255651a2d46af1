package se.fvm.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.MailHead.Automatic;
import se.fvm.reading.CampaignMailReader;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.MailReading;

/** Mails whose files are none that an agreement comes in, or that nobody wrote, as the office gets them told. */
class OutsideMailTest {

    private static final String HEAD = """
            Received: from mx.example.org by mail.example.net; Tue, 03 Mar 2020 10:15:00 +0100
            To: <office@example.net>
            MIME-Version: 1.0
            """;

    private static final String PERSON = HEAD + """
            From: Ylva Lind <ylva.lind@ale.se>
            Subject: Avtal FVM
            """;

    @TempDir
    Path folder;

    private static CampaignMailReader reader;

    @BeforeAll
    static void aReader() {
        reader = new CampaignMailReader(
                CampaignFiles.read(Path.of("config", "campaign")),
                Documents.unpacker(DocumentLimits.DEFAULTS),
                Documents.opener(DocumentLimits.DEFAULTS));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    private MailReading read(String mail) throws IOException {
        Path file = folder.resolve("mail.eml");
        Files.writeString(file, mail.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        return reader.read(file, "mail.eml");
    }

    private static String mixed(String text, String... parts) {
        StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n");
        for (String part : parts) {
            mail.append("--b\n").append(part).append('\n');
        }
        return mail.append("--b--\n").toString();
    }

    private static String file(String name, byte[] content) {
        return "Content-Disposition: attachment; filename=\"" + name + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(content).replace("\r", "");
    }

    private static byte[] docx(String... paragraphs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    @Fault(in = Fault.Area.OFFICE, value = ".docx in place of a signed paper")
    void anEditableAgreementIsNoSignedOneAndIsFlagged() throws IOException {
        byte[] draft = docx("Avtal om samverkan", "mellan Ale kommun och Västra Götalandsregionen");

        MailReading reading = read(PERSON + mixed("Hej", file("Avtal.docx", draft), file("Bilaga.docx", docx("Hej"))));

        assertThat(reading.documents()).hasSize(2).allSatisfy(d -> {
            assertThat(d.kind().value()).isEqualTo(PaperKind.OTHER);
            assertThat(d.flags()).isNotEmpty();
            assertThat(d.needsReview()).isTrue();
        });
    }

    @Test
    @Fault(in = Fault.Area.OFFICE, value = ".doc and .odt that cannot be opened")
    void oldOfficeFilesAreFlaggedAndNotReadAsAgreements() throws IOException {
        byte[] doc = Base64.getDecoder().decode("0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAA");

        MailReading reading =
                read(PERSON + mixed("Hej", file("Avtal.doc", doc), file("Avtal.odt", "PK\3\4".getBytes())));

        assertThat(reading.documents())
                .hasSize(2)
                .extracting(DocumentReading::needsReview)
                .containsOnly(true);
        assertThat(reading.documents()).noneMatch(d -> d.kind().value() == PaperKind.AGREEMENT);
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a logo in the signature beside a scan")
    void aLogoIsNoPaperAndAScanSentAsAPictureIs() throws IOException {
        BufferedImage logo = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        BufferedImage scan = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scan.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 36));
        for (int line = 1; line <= 30; line++) {
            pen.drawString("Kommunen svarar för att den egna personalen får utbildning.", 200, 60 * line);
        }

        MailReading reading = read(PERSON + mixed("Hej", file("logo.png", png(logo)), file("skannat.png", png(scan))));

        assertThat(reading.documents()).extracting(DocumentReading::attachment).containsExactly("skannat.png");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    @Fault(in = Fault.Area.PARTS, value = "a link to a file in place of the file")
    void aLinkToAFileIsFlaggedAndNotFollowed() throws IOException {
        MailReading reading = read(PERSON + "Content-Type: text/plain; charset=utf-8\n\n"
                + "Hej, avtalet kan laddas ner här: http://127.0.0.1:1/s/avtal.pdf\n");

        assertThat(reading.flags()).containsExactly(DeviationKind.LINK);
        assertThat(reading.needsReview()).isTrue();
    }

    @Test
    @Fault(in = Fault.Area.AUTOMATIC, value = "out of office")
    void anOutOfOfficeReplyIsFiledWithoutAPerson() throws IOException {
        MailReading reading = read(HEAD + "From: <ylva.lind@ale.se>\nSubject: Autosvar: Avtal FVM\n"
                + "Auto-Submitted: auto-replied\n\nJag är på semester.\n");

        assertThat(reading.head().orElseThrow().automatic()).isEqualTo(Automatic.REPLY);
        assertThat(reading.flags()).containsExactly(DeviationKind.NO_AGREEMENT);
        assertThat(reading.needsReview()).isFalse();
    }

    @Test
    @Fault(in = Fault.Area.AUTOMATIC, value = "a bounce that brings back our own letter with its files")
    void whatABounceBringsBackDidNotComeIn() throws IOException {
        String returned = PERSON + mixed("Hej", file("Nuläge.pdf", "%PDF-1.4\n%%EOF\n".getBytes()));
        for (String type : new String[] {"multipart/report; report-type=delivery-status", "multipart/mixed"}) {
            MailReading reading = read(HEAD
                    + "Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@mx.example.org>\n"
                    + "Subject: Undelivered Mail Returned to Sender\n"
                    + mixed(
                                    "I could not deliver this.",
                                    "Content-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\n",
                                    "Content-Type: message/rfc822\n\n"
                                            + returned.replace("--b", "--c").replace("\"b\"", "\"c\""))
                            .replaceFirst("multipart/mixed", type));

            assertThat(reading.head().orElseThrow().automatic()).isEqualTo(Automatic.BOUNCE);
            assertThat(reading.documents()).isEmpty();
            assertThat(reading.attachments()).hasSize(1);
            assertThat(reading.needsReview()).isFalse();
        }
    }
}
