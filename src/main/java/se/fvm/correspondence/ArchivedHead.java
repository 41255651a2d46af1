package se.fvm.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an archived mail's head that say which thread it belongs to. Bounded, like all from outside. */
final class ArchivedHead {

    /** Far longer than any head that a person's program writes. */
    private static final int LONGEST = 256 * 1024;

    /** Most references that are heeded; the last of a longer list. */
    private static final int MOST_REFERENCES = 50;

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,250}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:\\[\\]]+@[^\\s<>\"(),;:\\[\\]]+");

    private ArchivedHead() {}

    /** @throws IOException if the mail cannot be read */
    static AnswerRules.ThreadFields read(Path mail) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(mail))) {
            InternetHeaders head = new InternetHeaders(new ByteArrayInputStream(raw.readNBytes(LONGEST)));
            List<String> earlier = new ArrayList<>(ids(head.getHeader("References", " ")));
            for (String id : ids(head.getHeader("In-Reply-To", " "))) {
                if (!earlier.contains(id)) {
                    earlier.add(id);
                }
            }
            Set<String> recipients = new TreeSet<>();
            for (String field : List.of("To", "Cc", "Resent-To", "Resent-Cc")) {
                String value = head.getHeader(field, ",");
                Matcher address = ADDRESS.matcher(value == null ? "" : value);
                while (address.find()) {
                    recipients.add(address.group().toLowerCase(Locale.ROOT));
                }
            }
            return new AnswerRules.ThreadFields(earlier, recipients);
        } catch (MessagingException unreadable) {
            throw new IOException("the head of " + mail + " cannot be read", unreadable);
        }
    }

    private static List<String> ids(@Nullable String field) {
        List<String> ids = new ArrayList<>();
        Matcher id = MESSAGE_ID.matcher(field == null ? "" : field);
        while (id.find()) {
            ids.add(id.group());
        }
        return ids.size() <= MOST_REFERENCES ? ids : ids.subList(ids.size() - MOST_REFERENCES, ids.size());
    }
}
