package se.fvm.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.util.LittleEndian;

/** What Outlook and Exchange wrap attachments in for each other (winmail.dat, MS-OXTNEF). */
final class TnefAttachments implements Containers.Kind {

    /** POI takes 20 MB at most unless told otherwise, which a thick scan exceeds; a mail has seldom more than this. */
    private static final int LARGEST = 160 << 20;

    /** An attached mail is a TNEF stream of its own behind the 16 bytes of its interface's identifier. */
    private static final int INTERFACE_IDENTIFIER = 16;

    static {
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST);
    }

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
        byte[] contents = contents(attachment);
        try (InputStream in = new ByteArrayInputStream(contents)) {
            containers.take(run, new Containers.Found(prefix, name, run.store(in), "", false), depth);
        }
    }

    private static byte[] contents(Attachment attachment) {
        MAPIAttribute object = attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA);
        if (object != null
                && object.getData() != null
                && object.getData().length >= INTERFACE_IDENTIFIER + Integer.BYTES) {
            byte[] data = object.getData();
            return isTnef(data) ? Arrays.copyOfRange(data, INTERFACE_IDENTIFIER, data.length) : data;
        }
        try {
            return attachment.getContents();
        } catch (IllegalArgumentException e) {
            // An attachment without data, such as a link to a file on a server.
            return new byte[0];
        }
    }

    private static boolean isTnef(byte[] data) {
        return LittleEndian.getInt(data, INTERFACE_IDENTIFIER) == HMEFMessage.HEADER_SIGNATURE;
    }
}
