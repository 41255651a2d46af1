package se.fvm.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/** What Outlook and Exchange wrap attachments in for each other (winmail.dat, MS-OXTNEF). */
final class TnefAttachments implements Containers.Kind {

    @Override
    public void open(Path container, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        try (InputStream in = Files.newInputStream(container)) {
            for (Attachment attachment : new HMEFMessage(in).getAttachments()) {
                if (run.full()) {
                    run.addRest(prefix);
                    return;
                }
                take(attachment, containers, run, prefix, depth);
            }
        }
    }

    private static void take(Attachment attachment, Containers containers, Unpacking run, String prefix, int depth)
            throws IOException {
        String name = Optional.ofNullable(attachment.getLongFilename())
                .or(() -> Optional.ofNullable(attachment.getFilename()))
                .map(HeaderText::name)
                .orElse("");
        byte[] contents;
        try {
            contents = attachment.getContents();
        } catch (IllegalArgumentException e) {
            // An attachment without data, such as a link to a file on a server.
            contents = new byte[0];
        }
        try (InputStream in = new ByteArrayInputStream(contents)) {
            containers.take(run, new Containers.Found(prefix, name, run.store(in), "", false), depth);
        }
    }
}
