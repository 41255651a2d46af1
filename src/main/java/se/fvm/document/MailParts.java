package se.fvm.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through the parts of a mail (RFC 2045, 2046), once and in their order. Text without a file name is body,
 * everything else a file, whatever its disposition says.
 */
final class MailParts {

    private static final Logger log = LoggerFactory.getLogger(MailParts.class);

    /** Deeper multiparts come from nobody's mailer, and each level costs time for every byte within. */
    private static final int MULTIPARTS = 40;

    /** A body longer than this many bytes is not read through. */
    private static final int BODY_BYTES = 4 << 20;

    private static final Set<String> BODY_TYPES =
            Set.of("", "text", "text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown");

    /** Reports from mailer to mailer; the words for people come in a part beside them. */
    private static final Set<String> MACHINE_REPORTS = Set.of(
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "message/global-delivery-status",
            "text/rfc822-headers");

    static final MimeConfig LENIENT = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private final Containers containers;
    private final Unpacking run;
    private final String prefix;
    private final int depth;
    private final Deque<Multipart> multiparts = new ArrayDeque<>();
    private MailFields fields = new MailFields();

    private MailParts(Containers containers, Unpacking run, String prefix, int depth) {
        this.containers = containers;
        this.run = run;
        this.prefix = prefix;
        this.depth = depth;
    }

    /** A multipart that the walk is inside of. */
    private static final class Multipart {
        private final String type;
        private boolean hasPlainText;

        Multipart(String type) {
            this.type = type;
        }

        boolean is(String subtype) {
            return type.equals("multipart/" + subtype);
        }
    }

    /**
     * Takes a mail apart.
     *
     * @param prefix names of the containers around it
     * @param depth number of the containers around it
     * @return the mail's own fields
     */
    static MailFields walk(Path mail, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        return new MailParts(containers, run, prefix, depth).walk(mail);
    }

    private MailFields walk(Path mail) throws IOException {
        MailFields top = new MailFields();
        fields = top;
        boolean first = true;
        MimeTokenStream tokens = new MimeTokenStream(LENIENT, DecodeMonitor.SILENT, null, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail), 65_536)) {
            tokens.parse(in);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_HEADER -> {
                        fields = first ? top : new MailFields();
                        first = false;
                    }
                    case T_FIELD -> fields.add(tokens.getField());
                    case T_START_MULTIPART ->
                        multiparts.push(new Multipart(tokens.getBodyDescriptor().getMimeType()));
                    case T_END_MULTIPART -> multiparts.pop();
                    case T_BODY -> part(tokens.getDecodedInputStream());
                    default -> {}
                }
                if (multiparts.size() > MULTIPARTS || run.full()) {
                    run.addRest(prefix);
                    break;
                }
            }
        } catch (MimeException | RuntimeException | StackOverflowError e) {
            log.warn("a mail is damaged; what stands before the damage was taken", e);
            run.add(new Item(prefix + "(damaged part)", mail, FileTypes.MAIL, false, Problem.CORRUPT));
        }
        return top;
    }

    private void part(InputStream in) throws IOException {
        String declared = fields.contentType().value();
        Optional<String> name = fields.fileName();
        boolean attached = fields.disposition().value().equals("attachment");
        if (MACHINE_REPORTS.contains(declared) && name.isEmpty()) {
            return;
        }
        Unpacking.Stored stored = run.store(in);
        if (name.isEmpty() && !attached && BODY_TYPES.contains(declared) && isText(stored)) {
            body(stored.path(), declared);
            Files.delete(stored.path());
            return;
        }
        if ((isPgp() && declared.equals("application/octet-stream")) || declared.equals("application/pgp-encrypted")) {
            run.markEncrypted();
            String label = name.orElseGet(run::unnamed);
            run.add(new Item(prefix + label, stored.path(), declared, false, Problem.ENCRYPTED));
            return;
        }
        boolean inline = declared.startsWith("image/")
                && !attached
                && (fields.has("content-id") || multiparts.stream().anyMatch(m -> m.is("related")));
        containers.take(run, new Containers.Found(prefix, name.orElse(""), stored, declared, inline), depth);
    }

    private boolean isPgp() {
        return multiparts.stream().anyMatch(m -> m.is("encrypted"));
    }

    private static boolean isText(Unpacking.Stored stored) throws IOException {
        if (Files.size(stored.path()) == 0) {
            return true;
        }
        String type = FileTypes.of(stored.path());
        // A body that begins with quoted header lines looks like a mail, and is text all the same.
        return type.startsWith("text/")
                || type.equals(FileTypes.MAIL)
                || type.equals(FileTypes.UNKNOWN)
                || type.endsWith("xml");
    }

    private void body(Path file, String declared) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BODY_BYTES);
        }
        String text = HeaderText.of(bytes, fields.contentType().get("charset").orElse("utf-8"));
        boolean html = declared.equals("text/html")
                || (declared.isEmpty() && text.stripLeading().startsWith("<"));
        Optional<Multipart> alternative =
                multiparts.stream().filter(m -> m.is("alternative")).findFirst();
        if (!html) {
            alternative.ifPresent(a -> a.hasPlainText |= !text.isBlank());
            run.addBody(text, depth == 0);
            return;
        }
        run.addLinks(BodyText.linksOfHtml(text));
        if (alternative.filter(a -> a.hasPlainText).isEmpty()) {
            run.addBody(BodyText.plain(text), depth == 0);
        }
    }
}
