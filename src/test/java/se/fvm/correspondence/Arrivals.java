package se.fvm.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.document.MailHead;
import se.fvm.intake.Archived;
import se.fvm.ledger.Filing;
import se.fvm.ledger.MailboxPlace;
import se.fvm.ledger.Mails;
import se.fvm.ledger.NewMail;
import se.fvm.ledger.Via;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Fact;
import se.fvm.reading.MailReading;

/** Mails that arrive at the office: kept and entered as in the service, their heads read from the raw bytes. */
final class Arrivals {

    /** Signed up for option 1 in the campaign's files. */
    static final String BOLLEBYGD = "1443";

    private final LetterOffice office;
    private int number;

    Arrivals(LetterOffice office) {
        this.office = office;
    }

    /** A mail from the registrar of Bollebygd, with further fields in its head. */
    static String mail(String... fields) {
        String given = String.join("\r\n", fields);
        String from = Stream.of(fields).anyMatch(field -> field.startsWith("From:"))
                ? ""
                : "From: Registrator <registrator@bollebygd.se>\r\n";
        String to =
                Stream.of(fields).anyMatch(field -> field.startsWith("To:")) ? "" : "To: " + LetterOffice.FROM + "\r\n";
        return from + to
                + "Subject: Avrop\r\nMessage-ID: <avrop-1@bollebygd.se>\r\nDate: Mon, 27 Apr 2020 10:00:00 +0200\r\n"
                + given + (given.isEmpty() ? "" : "\r\n")
                + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHej!\r\n";
    }

    /** It comes through the mailbox; its papers are read as given. */
    long arrive(String raw, DocumentReading... papers) throws IOException {
        return arrive(raw, Via.MAILBOX, papers);
    }

    long arrive(String raw, Via via, DocumentReading... papers) throws IOException {
        Archived kept = office.archive().keep(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        MailHead head = head(office.archive().file(kept.sha256()));
        Instant now = office.clock.instant();
        MailboxPlace place = via == Via.MAILBOX ? new MailboxPlace("INBOX", 1, ++number) : null;
        long id = office.get(Mails.class)
                .arrive(new NewMail(
                        kept.sha256(),
                        via,
                        place,
                        head.messageId(),
                        head.from(),
                        head.subject(),
                        kept.bytes(),
                        now,
                        now,
                        false))
                .id();
        file(id, head, papers);
        return id;
    }

    /** A mail that came before is read once more, with another result. */
    void readAgain(long id, DocumentReading... papers) throws IOException {
        file(
                id,
                head(office.archive()
                        .file(office.get(Mails.class).find(id).orElseThrow().sha256())),
                papers);
    }

    private void file(long id, MailHead head, DocumentReading... papers) {
        List<MailReading.ReadFile> files = List.of(papers).stream()
                .map(p -> new MailReading.ReadFile(p.attachment(), "application/pdf", 100, "0", 2, Set.of(), null))
                .toList();
        Set<DeviationKind> flags = papers.length == 0 ? EnumSet.of(DeviationKind.NO_AGREEMENT) : Set.of();
        office.get(Filing.class).file(id, new MailReading("mail", head, files, List.of(papers), flags, false));
    }

    private static MailHead head(Path mail) throws IOException {
        Path workspace = Files.createTempDirectory(Path.of("target/letters"), "unpacked");
        return Documents.unpacker(DocumentLimits.DEFAULTS)
                .unpack(mail, "mail", workspace)
                .head()
                .orElseThrow();
    }

    /** A signed agreement that needs nobody. */
    static DocumentReading paper(String municipality, String agreement) {
        return paper(municipality, agreement, true, Set.of());
    }

    static DocumentReading paper(String municipality, String agreement, boolean signed, Set<DeviationKind> flags) {
        SortedSet<Integer> options = new TreeSet<>(Set.of(1));
        return new DocumentReading(
                agreement + ".pdf",
                1,
                2,
                List.of(),
                Fact.of(PaperKind.AGREEMENT, 0.99),
                Fact.of(agreement, 0.99),
                Fact.of(municipality, 0.99),
                agreement.equals("call-off") ? Fact.of(options, 0.99) : Fact.of(null, 0.99),
                Fact.of(signed, 0.99),
                signed ? Fact.of(LocalDate.of(2020, 3, 12), 0.99) : Fact.of(null, 0.99),
                null,
                flags,
                !flags.isEmpty(),
                List.of());
    }
}
