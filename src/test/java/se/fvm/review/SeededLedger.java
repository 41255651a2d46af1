package se.fvm.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.Original;
import se.fvm.calloff.PaperKind;
import se.fvm.document.Box;
import se.fvm.document.MailHead;
import se.fvm.intake.Archive;
import se.fvm.intake.Archived;
import se.fvm.ledger.Filing;
import se.fvm.ledger.Mails;
import se.fvm.ledger.NewMail;
import se.fvm.ledger.Originals;
import se.fvm.ledger.Role;
import se.fvm.ledger.Users;
import se.fvm.ledger.Via;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Evidence;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReading;

/** A small ledger for the pages: users of each role, and mails whose readings are given, so that no OCR is waited for. */
class SeededLedger implements InitializingBean {

    static final String HOSTILE = "<script>alert(1)</script> ../../etc/passwd \u202Eavrop";

    private final Archive archive;
    private final Mails mails;
    private final Filing filing;
    private final Originals originals;
    private final Users users;
    private final PasswordEncoder passwords;

    SeededLedger(
            Archive archive, Mails mails, Filing filing, Originals originals, Users users, PasswordEncoder passwords) {
        this.archive = archive;
        this.mails = mails;
        this.filing = filing;
        this.originals = originals;
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (Role role : Role.values()) {
            users.put(role.name().toLowerCase(java.util.Locale.ROOT), passwords.encode("hemligt"), role, "test");
        }
        users.put("guessed", passwords.encode("hemligt"), Role.READER, "test");
        settled();
        uncertain();
        hostile();
        originals.register(
                new Original(
                        0,
                        "1440",
                        "call-off",
                        LocalDate.of(2020, 4, 3),
                        LocalDate.of(2020, 4, 6),
                        LocalDate.of(2020, 4, 3),
                        "RR123456785SE",
                        ""),
                "test",
                Instant.parse("2020-04-06T08:00:00Z"));
    }

    /** Mail 1: the settled call-off of Ale. */
    private void settled() throws IOException {
        file(
                "kansliet@ale.example.org",
                "Avrop av optioner, Ale kommun",
                Instant.parse("2020-04-02T07:30:00Z"),
                document("1440", 0.99, Set.of()));
    }

    /** Mail 2: a call-off that may be Vara's or Skara's. */
    private void uncertain() throws IOException {
        file(
                "registrator@vara.example.org",
                "Påskrivna avtal",
                Instant.parse("2020-04-14T12:05:00Z"),
                document("1470", 0.71, EnumSet.of(DeviationKind.UNCERTAIN_MUNICIPALITY)));
    }

    /** Mail 3: a hostile subject and no paper. */
    private void hostile() throws IOException {
        file("<b>mallory</b>@example.com", HOSTILE, Instant.parse("2020-04-15T09:00:00Z"));
    }

    final void file(String from, String subject, Instant arrived, DocumentReading... documents) throws IOException {
        Archived kept = archive.keep(new ByteArrayInputStream(mail(from, subject)));
        long id = mails.arrive(new NewMail(
                        kept.sha256(),
                        Via.IMPORT,
                        null,
                        "<" + arrived + "@example.org>",
                        from,
                        subject,
                        kept.bytes(),
                        arrived,
                        arrived,
                        true))
                .id();
        MailHead head = new MailHead(
                from, "Avsändaren", List.of(), null, subject, null, null, arrived, arrived, MailHead.Automatic.NONE);
        List<MailReading.ReadFile> files = new ArrayList<>();
        if (documents.length > 0) {
            files.add(new MailReading.ReadFile("avtal.pdf", "application/pdf", 2048, kept.sha256(), 2, Set.of(), null));
        }
        filing.file(
                id,
                new MailReading(
                        kept.sha256(),
                        head,
                        files,
                        List.of(documents),
                        documents.length == 0 ? EnumSet.of(DeviationKind.LINK) : Set.of(),
                        documents.length == 0));
    }

    static DocumentReading document(String municipality, double confidence, Set<DeviationKind> flags) {
        SortedSet<Integer> options = new TreeSet<>(Set.of(1));
        return new DocumentReading(
                "avtal.pdf",
                1,
                2,
                List.of(),
                Fact.of(PaperKind.AGREEMENT, 0.99),
                Fact.of("call-off", 0.99),
                new Fact<>(municipality, confidence, List.of(new Fact.Candidate<>("1495", 1 - confidence))),
                Fact.of(options, 0.97),
                Fact.of(true, 0.96),
                Fact.of(LocalDate.of(2020, 3, 30), 0.9),
                "KS 2020/123",
                flags,
                !flags.isEmpty(),
                List.of(new Evidence(
                        "municipality", municipality, 1, new Box(200, 230, 500, 40), 200, "kommun", confidence)));
    }

    /** A paper of the mail that is no agreement. */
    static DocumentReading other(int page) {
        return new DocumentReading(
                "avtal.pdf",
                page,
                page,
                List.of(),
                Fact.of(PaperKind.OTHER, 0.99),
                Fact.of(null, 0.99),
                Fact.of(null, 0.99),
                Fact.of(null, 0.99),
                Fact.of(false, 0.99),
                Fact.of(null, 0.99),
                null,
                Set.of(),
                false,
                List.of());
    }

    private static byte[] mail(String from, String subject) throws IOException {
        String encoded = Base64.getMimeEncoder().encodeToString(pdf());
        String word =
                "=?utf-8?B?" + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?=";
        return String.join(
                        "\r\n",
                        "From: " + from,
                        "Subject: " + word,
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=x",
                        "",
                        "--x",
                        "Content-Type: text/html; charset=utf-8",
                        "",
                        "<p>Hej!</p><script>alert('hej')</script><p>Bifogat avtal.</p>",
                        "--x",
                        "Content-Type: application/pdf; name=avtal.pdf",
                        "Content-Disposition: attachment; filename=avtal.pdf",
                        "Content-Transfer-Encoding: base64",
                        "",
                        encoded,
                        "--x--",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    pen.newLineAtOffset(72, 745);
                    pen.showText("Mellan Ale kommun och Cerner Sverige AB, sida " + (i + 1));
                    pen.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
