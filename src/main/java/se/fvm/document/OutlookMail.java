package se.fvm.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** A mail as Outlook saves it (.msg). */
final class OutlookMail implements Containers.Kind {

    @Override
    public void open(Path container, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        try (MAPIMessage message = new MAPIMessage(container.toFile())) {
            run.addOriginalSender(
                    MailHeads.address(fields(message).first("from").orElse("")));
            inside(message, containers, run, prefix, depth);
        }
    }

    /** Takes a saved mail apart that is the mail itself, and returns its fields. */
    static MailFields openAsMail(Path file, Containers containers, Unpacking run) throws IOException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            MailFields fields = fields(message);
            inside(message, containers, run, "", 0);
            return fields;
        }
    }

    private static void inside(MAPIMessage message, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        body(message, run, depth == 0);
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            if (run.full()) {
                run.addRest(prefix);
                return;
            }
            attachment(attachment, containers, run, prefix, depth);
        }
    }

    private static void attachment(
            AttachmentChunks attachment, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        String name = Optional.ofNullable(text(attachment.getAttachLongFileName()))
                .or(() -> Optional.ofNullable(text(attachment.getAttachFileName())))
                .or(() -> Optional.ofNullable(text(attachment.getAttachDisplayName())))
                .map(HeaderText::name)
                .orElse("");
        if (attachment.isEmbeddedMessage()) {
            MAPIMessage embedded = attachment.getEmbeddedMessage();
            String label = (name.isEmpty() ? run.unnamed() : name) + "/";
            if (!run.mayOpen(depth)) {
                run.addRest(prefix + label);
                return;
            }
            run.addOriginalSender(
                    MailHeads.address(fields(embedded).first("from").orElse("")));
            inside(embedded, containers, run, prefix + label, depth + 1);
            return;
        }
        byte[] bytes = attachment.getAttachData() == null
                ? new byte[0]
                : attachment.getAttachData().getValue();
        boolean inline = text(attachment.getAttachContentId()) != null
                && Optional.ofNullable(text(attachment.getAttachMimeTag()))
                        .orElse("")
                        .startsWith("image/");
        try (InputStream in = new ByteArrayInputStream(bytes == null ? new byte[0] : bytes)) {
            containers.take(run, new Containers.Found(prefix, name, run.store(in), "", inline), depth);
        }
    }

    private static void body(MAPIMessage message, Unpacking run, boolean own) {
        try {
            String html = message.getHtmlBody();
            String plain = message.getTextBody();
            if (html != null) {
                run.addLinks(BodyText.linksOfHtml(html));
            }
            if (plain != null && !plain.isBlank()) {
                run.addBody(plain, own);
            } else if (html != null) {
                run.addBody(BodyText.plain(html), own);
            }
        } catch (ChunkNotFoundException e) {
            throw new IllegalStateException("missing parts were to be given as null", e);
        }
    }

    /** The fields of the mail as it was sent, where Outlook kept them; else what it made of them. */
    private static MailFields fields(MAPIMessage message) {
        message.setReturnNullOnMissingChunk(true);
        MailFields fields = new MailFields();
        try {
            String[] headers = message.getHeaders();
            if (headers != null) {
                for (String header : headers) {
                    int colon = header.indexOf(':');
                    if (colon > 0) {
                        fields.add(header.substring(0, colon), header.substring(colon + 1));
                    }
                }
            }
            if (fields.first("subject").isEmpty() && message.getSubject() != null) {
                fields.add("subject", message.getSubject());
            }
            if (fields.first("from").isEmpty() && message.getDisplayFrom() != null) {
                fields.add("from", message.getDisplayFrom() + sender(message));
            }
        } catch (ChunkNotFoundException e) {
            throw new IllegalStateException("missing parts were to be given as null", e);
        }
        return fields;
    }

    private static String sender(MAPIMessage message) {
        String address = text(message.getMainChunks().getEmailFromChunk());
        return address == null || !address.contains("@") ? "" : " <" + address + ">";
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null || chunk.getValue().isBlank() ? null : chunk.getValue();
    }
}
