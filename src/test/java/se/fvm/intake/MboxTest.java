package se.fvm.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxTest {

    private static final String SEPARATOR = "From registrator@example.com Wed Apr 15 10:00:00 2020\n";

    @TempDir
    Path folder;

    @Test
    void messagesAreTakenApartAtTheirSeparators() throws IOException {
        assertThat(messages(SEPARATOR + "Subject: a\n\nett\n\n" + SEPARATOR + "Subject: b\n\ntvå\n\n"))
                .containsExactly("Subject: a\n\nett\n", "Subject: b\n\ntvå\n");
    }

    @Test
    void aLastMessageWithoutAnEmptyLineIsWhole() throws IOException {
        assertThat(messages(SEPARATOR + "Subject: a\n\nett")).containsExactly("Subject: a\n\nett");
    }

    @Test
    void anEmptyLineThatBelongsToTheMessageStays() throws IOException {
        assertThat(messages(SEPARATOR + "Subject: a\n\nett\n\n\n" + SEPARATOR + "Subject: b\n\n\n"))
                .containsExactly("Subject: a\n\nett\n\n", "Subject: b\n\n");
    }

    @Test
    void aParagraphThatBeginsWithFromIsNoSeparator() throws IOException {
        String message = "Subject: a\n\nHi,\n\nFrom now on we write to you.\n";

        assertThat(messages(SEPARATOR + message)).containsExactly(message);
    }

    @Test
    void aQuotedFromIsGivenBackAsItWas() throws IOException {
        assertThat(messages(SEPARATOR + "Subject: a\n\n>From here\n>>From there\n> From quoting\n"))
                .containsExactly("Subject: a\n\nFrom here\n>From there\n> From quoting\n");
    }

    @Test
    void lineEndsOfBothKindsAreKept() throws IOException {
        assertThat(messages(SEPARATOR.replace("\n", "\r\n") + "Subject: a\r\n\r\nett\r\n\r\n"))
                .containsExactly("Subject: a\r\n\r\nett\r\n");
    }

    @Test
    void aVeryLongLineIsPassedOnWhole() throws IOException {
        String message = "Subject: a\n\n" + "x".repeat(100_000) + "\n";

        assertThat(messages(SEPARATOR + message)).containsExactly(message);
    }

    @Test
    void aMailIsNoMbox() throws IOException {
        Path file = Files.writeString(folder.resolve("mail.eml"), "From: a@example.com\n\nett\n");

        assertThat(Mbox.is(file)).isFalse();
    }

    private List<String> messages(String content) throws IOException {
        Path file = Files.write(folder.resolve("mails.mbox"), content.getBytes(ISO_8859_1));
        assertThat(Mbox.is(file)).isTrue();
        List<String> messages = new ArrayList<>();
        try (Mbox mbox = Mbox.open(file)) {
            for (Optional<InputStream> m = mbox.message(); m.isPresent(); m = mbox.message()) {
                messages.add(new String(m.get().readAllBytes(), ISO_8859_1));
            }
        }
        return messages;
    }
}
