package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The raw mail of a report, taken apart again. */
class ReportMailTest {

    private final TestReports ledger = new TestReports().paper("1440", "call-off", "2020-04-21", 1);
    private final ReportLayout layout = ledger.forms.layout(ledger.asOf("2020-04-26"));
    private final LetterHead head = new LetterHead(
            "fvm@vgr.example",
            "svar@vgr.example",
            List.of("rapport@vastkom.example"),
            layout.title(),
            "nulage-2020-W17-1",
            layout.asOf(),
            null);
    private final byte[] raw = new ReportMail(ledger.forms).of(layout, head, "");
    private final MimeMessage mail = AsWritten.of(raw);

    @Test
    void textAndHtmlAreAlternativesAndTheFilesAreAttached() throws Exception {
        assertThat(structure(mail))
                .containsExactly(
                        "multipart/mixed",
                        "multipart/alternative",
                        "text/plain",
                        "multipart/related",
                        "text/html",
                        "image/png",
                        "image/png",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet nulage-2020-W17.xlsx",
                        "application/pdf nulage-2020-W17.pdf");
    }

    @Test
    void itSaysThatNoPersonWroteItAndWhereAnswersGo() throws Exception {
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<nulage-2020-W17-1@vgr.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("svar@vgr.example");
        assertThat(mail.getSubject()).isEqualTo("Nuläge avrop v. 17");
        assertThat(mail.getContentLanguage()).containsExactly("sv");
    }

    @Test
    void everyImageOfTheHtmlIsAPartOfTheMail() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> html = new ArrayList<>();
        parts(mail, part -> {
            if (part.isMimeType("image/png") && part instanceof MimeBodyPart image) {
                ids.add(image.getContentID());
            }
            if (part.isMimeType("text/html")) {
                html.add((String) part.getContent());
            }
        });

        for (Element image : Jsoup.parse(html.get(0)).select("img")) {
            assertThat(image.attr("src")).startsWith("cid:");
            assertThat(ids).contains("<" + image.attr("src").substring(4) + ">");
        }
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        assertThat(Arrays.equals(raw, new ReportMail(ledger.forms).of(layout, head, "")))
                .isTrue();
    }

    @Test
    void everyLineIsShortEnoughForSmtp() {
        String text = new String(raw, StandardCharsets.ISO_8859_1);

        assertThat(text.lines()).allMatch(line -> line.length() <= 998);
        assertThat(text.chars()).allMatch(c -> c < 128);
    }

    private static List<String> structure(Part part) throws Exception {
        List<String> types = new ArrayList<>();
        parts(
                part,
                each -> types.add(each.getContentType()
                                .replaceAll(";.*", "")
                                .replaceAll("\\s.*", "")
                                .toLowerCase(Locale.ROOT)
                        + (each.getFileName() == null ? "" : " " + each.getFileName())));
        return types;
    }

    private interface Look {
        void at(Part part) throws Exception;
    }

    private static void parts(Part part, Look look) throws Exception {
        look.at(part);
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                parts(each, look);
            }
        }
    }
}
