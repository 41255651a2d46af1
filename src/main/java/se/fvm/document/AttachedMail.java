package se.fvm.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A mail within a mail. */
final class AttachedMail implements Containers.Kind {

    @Override
    public void open(Path container, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        // Its sender is noted before those of the mails within it: outermost first.
        run.addOriginalSender(MailHeads.address(fields(container).first("from").orElse("")));
        MailParts.walk(container, containers, run, prefix, depth);
    }

    static String subject(Path mail) throws IOException {
        return fields(mail).first("subject").map(HeaderText::name).orElse("");
    }

    private static MailFields fields(Path mail) throws IOException {
        MailFields fields = new MailFields();
        MimeTokenStream tokens = new MimeTokenStream(MailParts.LENIENT);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            tokens.parse(in);
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                if (state == EntityState.T_FIELD) {
                    fields.add(tokens.getField());
                }
            }
        } catch (MimeException e) {
            // The walk that follows meets the same damage and reports it.
            return fields;
        }
        return fields;
    }
}
