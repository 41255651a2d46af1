package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fvm.document.RawMail.mixed;
import static se.fvm.document.RawMail.pdf;
import static se.fvm.document.RawMail.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fvm.fault.Fault;

class MailHeadTest {

    @TempDir
    Path folder;

    private MailHead head(String mail) throws IOException {
        return new Unpacked(folder).of(mail).head().orElseThrow();
    }

    @Test
    void whoWroteWhenAndWhatAboutIsDecoded() throws IOException {
        MailHead head = head(mixed(text("Hej"))
                .replace("Subject: Avtal", "Subject: =?utf-8?B?w4V0Z8OkcmRlciBmw7Y=?=\n =?utf-8?B?ciB2w6VyZGVu?=")
                .replace("Ylva Lind", "=?iso-8859-1?Q?Ylva_=D6berg?="));

        assertThat(head.from()).isEqualTo("kansli@anas.example.org");
        assertThat(head.fromName()).isEqualTo("Ylva Öberg");
        assertThat(head.subject()).isEqualTo("Åtgärder för vården");
        assertThat(head.returnPath()).isEqualTo("kansli@anas.example.org");
        assertThat(head.messageId()).isEqualTo("<1@anas.example.org>");
        assertThat(head.received()).isEqualTo(Instant.parse("2020-03-03T09:15:00Z"));
        assertThat(head.date()).isEqualTo(Instant.parse("2020-03-03T09:14:58Z"));
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "a Date that is none")
    void aDateThatIsNoneIsUnknown() throws IOException {
        assertThat(head(mixed(text("Hej")).replace("Date: Tue, 03 Mar 2020 10:14:58 +0100", "Date: igår"))
                        .date())
                .isNull();
    }

    @Test
    @Fault(in = Fault.Area.ENCODINGS, value = "an address in the display name")
    void anAddressInTheDisplayNameIsNotTheSender() throws IOException {
        assertThat(head(mixed(text("Hej")).replace("Ylva Lind", "\"chef@region.example.net\""))
                        .from())
                .isEqualTo("kansli@anas.example.org");
    }

    @Test
    void theSendersOfForwardedMailsAreKnownOutermostFirst() throws IOException {
        String inner = mixed(text("original"), pdf("b.pdf")).replace("Kansli@Anas", "diariet@anas");
        String middle = mixed(text("vidare"), "Content-Type: message/rfc822; name=\"Original.eml\"\n\n" + inner);

        Parcel parcel = new Unpacked(folder)
                .of(mixed(text("FYI"), "Content-Type: message/rfc822; name=\"Avtal.eml\"\n\n" + middle));

        assertThat(parcel.head().orElseThrow().originalSenders())
                .containsExactly("kansli@anas.example.org", "diariet@anas.example.org");
        assertThat(Unpacked.names(parcel)).containsExactly("Avtal.eml/Original.eml/b.pdf");
        assertThat(parcel.body()).contains("FYI", "vidare", "original");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted: auto-replied                        | REPLY
            Auto-Submitted: no                                  | NONE
            X-Auto-Response-Suppress: All                       | REPLY
            Subject: Autosvar: Avtal                            | REPLY
            Subject: Automatiskt svar: Avtal                    | REPLY
            Subject: Frånvaro: semester                         | REPLY
            Subject: Automatic reply: Avtal                     | REPLY
            Subject: SV: Avtal                                  | NONE
            Return-Path: <>                                     | REPLY
            From: MAILER-DAEMON@example.org                     | NONE
            List-Unsubscribe: <https://news.example.org/u>      | BULK
            List-Id: <nyheter.example.org>                      | BULK
            Precedence: bulk                                    | BULK
            X-Failed-Recipients: nn@example.org                 | BOUNCE
            """)
    void automaticMailIsKnownByAField(String field, MailHead.Automatic kind) throws IOException {
        assertThat(head(withField(field)).automatic()).isEqualTo(kind);
    }

    private static String withField(String field) {
        String name = field.substring(0, field.indexOf(':') + 1);
        return field + "\n" + mixed(text("Hej")).replaceFirst("(?m)^" + name + ".*\n", "");
    }

    @Test
    @Fault(in = Fault.Area.AUTOMATIC, value = "a bounce")
    void aDeliveryReportIsABounce() throws IOException {
        String report = mixed(
                        text("Your message could not be delivered."),
                        "Content-Type: message/delivery-status\n\nAction: failed",
                        "Content-Type: text/rfc822-headers\n\nSubject: Avtal")
                .replace("multipart/mixed", "multipart/report; report-type=delivery-status");

        Parcel parcel = new Unpacked(folder).of(report);

        assertThat(parcel.head().orElseThrow().automatic()).isEqualTo(MailHead.Automatic.BOUNCE);
        assertThat(parcel.items()).isEmpty();
    }

    @Test
    @Fault(in = Fault.Area.AUTOMATIC, value = "a newsletter")
    void aMailWithALinkToUnsubscribeIsBulk() throws IOException {
        assertThat(head(mixed(text("Nyheter\nAvsluta prenumerationen: https://news.example.org/u")))
                        .automatic())
                .isEqualTo(MailHead.Automatic.BULK);
    }
}
