package se.fvm.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;
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

    /** Where PGP's own form of an encrypted text begins (RFC 9580, 6.2). */
    private static final String PGP_MESSAGE = "-----BEGIN PGP MESSAGE-----";

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
    private final boolean lost;
    private final Deque<Multipart> multiparts = new ArrayDeque<>();
    private final MailFields top = new MailFields();
    private MailFields fields = top;

    /** @param lost whether what is walked through are parts found outside of all boundaries */
    private MailParts(Containers containers, Unpacking run, String prefix, int depth, boolean lost) {
        this.lost = lost;
        this.containers = containers;
        this.run = run;
        this.prefix = prefix;
        this.depth = depth;
    }

    /** A multipart that the walk is inside of. */
    private static final class Multipart {
        private final String type;
        private boolean hasPlainText;
        private boolean hasParts;
        private Unpacking.@Nullable Stored preamble;

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
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail), 65_536)) {
            return new MailParts(containers, run, prefix, depth, false).walk(in, mail);
        }
    }

    /** @param mail where the bytes come from */
    private MailFields walk(InputStream in, Path mail) throws IOException {
        boolean first = true;
        MimeTokenStream tokens = new MimeTokenStream(LENIENT, DecodeMonitor.SILENT, null, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
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
                    case T_START_BODYPART -> multiparts.getFirst().hasParts = true;
                    case T_PREAMBLE -> multiparts.getFirst().preamble = run.store(tokens.getInputStream());
                    case T_EPILOGUE -> outside(run.store(tokens.getInputStream()));
                    case T_END_MULTIPART -> end(multiparts.pop());
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
        if (declared.startsWith("multipart/")) {
            whole(stored);
            return;
        }
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
        if (depth == 0 && AutomaticMail.isBounce(top) && isMail(declared, stored)) {
            // The mail that came back, often our own letter: what lies in it did not come in.
            String label = name.orElseGet(run::unnamed);
            run.add(new Item(prefix + label, stored.path(), FileTypes.MAIL, false, stored.problem()));
            return;
        }
        boolean inline = declared.startsWith("image/")
                && !attached
                && (fields.has("content-id") || multiparts.stream().anyMatch(m -> m.is("related")));
        containers.take(run, new Containers.Found(prefix, name.orElse(""), stored, declared, inline), depth);
    }

    private void end(Multipart multipart) throws IOException {
        if (multipart.preamble == null) {
            return;
        }
        if (multipart.hasParts) {
            outside(multipart.preamble);
        } else {
            whole(multipart.preamble);
        }
    }

    /** A multipart whose boundary is not known, or comes nowhere. */
    private void whole(Unpacking.Stored content) throws IOException {
        if (outside(content)) {
            return;
        }
        if (isText(content)) {
            body(content.path(), "");
        } else {
            containers.take(run, new Containers.Found(prefix, "", content, "", false), depth);
        }
    }

    /** What stands where no part should: parts all the same, or nothing that counts. */
    private boolean outside(Unpacking.Stored text) throws IOException {
        Optional<String> boundary = lost ? Optional.empty() : LostParts.boundary(text.path());
        if (boundary.isPresent()) {
            String head = "Content-Type: multipart/mixed; boundary=\"" + boundary.get() + "\"\r\n\r\n";
            try (InputStream in = new SequenceInputStream(
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)),
                    new BufferedInputStream(Files.newInputStream(text.path()), 65_536))) {
                new MailParts(containers, run, prefix, depth, true).walk(in, text.path());
            }
        }
        return boundary.isPresent();
    }

    private boolean isPgp() {
        return multiparts.stream().anyMatch(m -> m.is("encrypted"));
    }

    private static boolean isMail(String declared, Unpacking.Stored stored) throws IOException {
        return declared.equals(FileTypes.MAIL)
                || declared.equals("message/global")
                || FileTypes.of(stored.path()).equals(FileTypes.MAIL);
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
        byte[] bytes = Uuencoded.part(file, BODY_BYTES, this::encodedFile);
        String text = HeaderText.of(bytes, fields.contentType().get("charset").orElse("utf-8"));
        boolean html = declared.equals("text/html")
                || (declared.isEmpty() && text.stripLeading().startsWith("<"));
        Optional<Multipart> alternative =
                multiparts.stream().filter(m -> m.is("alternative")).findFirst();
        if (depth == 0 && text.contains(PGP_MESSAGE)) {
            run.markEncrypted();
        }
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

    private void encodedFile(String name, InputStream content) throws IOException {
        containers.take(run, new Containers.Found(prefix, name, run.store(content), "", false), depth);
    }
}
