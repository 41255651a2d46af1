package se.fvm.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.fvm.intake.Archive;
import se.fvm.ledger.Letter;
import se.fvm.ledger.LetterLooks;
import se.fvm.ledger.Letters;
import se.fvm.ledger.Mail;

/**
 * Finds the letter that a bounce speaks of. Servers report in many forms; nearly all quote the head of the letter, and so
 * its Message-ID, which is looked for in the whole of the mail.
 */
@Component
class Bounces {

    /** A bounce names the letter near its beginning; larger ones carry the letter itself. */
    private static final int LOOKED_AT = 2 * 1024 * 1024;

    /** More Message-IDs than any letter's thread has; each is a question to the database. */
    private static final int MOST_NAMED = 500;

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,250}>");
    /** RFC 3464, 2.3.3: what has become of the letter. */
    private static final Pattern ACTION =
            Pattern.compile("(?mi)^Action:\\s*(failed|delayed|delivered|relayed|expanded)");
    /** RFC 3463. */
    private static final Pattern STATUS = Pattern.compile("(?mi)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);

    private final Letters letters;
    private final LetterLooks looks;
    private final Archive archive;
    private final Words words;

    Bounces(Letters letters, LetterLooks looks, Archive archive, Words words) {
        this.letters = letters;
        this.looks = looks;
        this.archive = archive;
        this.words = words;
    }

    /** Enters what a bounce says: a letter that came back becomes a deviation. */
    void consider(Mail mail) {
        String text = text(mail);
        Optional<Letter> letter = letter(text);
        if (letter.isEmpty()) {
            looks.looked(mail.id(), "bounce-of-another");
            return;
        }
        Matcher action = ACTION.matcher(text);
        if (action.find() && !action.group(1).toLowerCase(Locale.ROOT).equals("failed")) {
            looks.looked(mail.id(), "bounce-not-final");
            return;
        }
        Letter back = letter.get();
        Matcher status = STATUS.matcher(text);
        String about =
                words.of("letter.bounced.evidence", back.subject(), String.join(", ", back.recipients()), mail.id());
        String why = status.find() ? " " + words.of("letter.bounced.status", status.group(1)) : "";
        looks.bounced(back.id(), mail.id(), about + why);
    }

    private Optional<Letter> letter(String text) {
        return MESSAGE_ID
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_NAMED)
                .flatMap(id -> letters.withMessageId(id).stream())
                .findFirst();
    }

    private String text(Mail mail) {
        try (InputStream raw = Files.newInputStream(archive.file(mail.sha256()))) {
            return new String(raw.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            LOG.warn("Mail {}, a bounce, cannot be read in the archive", mail.id(), unreadable);
            return "";
        }
    }
}
