package se.fvm.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mails apart, and archives, and passes anything else on as it is. */
final class DefaultUnpacker implements Unpacker {

    private static final Logger log = LoggerFactory.getLogger(DefaultUnpacker.class);

    private final DocumentLimits limits;
    private final Containers containers = new Containers();

    DefaultUnpacker(DocumentLimits limits) {
        this.limits = limits;
    }

    @Override
    public Parcel unpack(Path file, String name, Path workspace) throws IOException {
        Unpacking run = new Unpacking(limits, workspace);
        String type = FileTypes.of(file);
        if (type.equals(FileTypes.MAIL) || namedAsMail(name, type)) {
            return mail(MailParts.walk(file, containers, run, "", 0), run);
        }
        if (type.equals(FileTypes.OUTLOOK)) {
            try {
                return mail(OutlookMail.openAsMail(file, containers, run), run);
            } catch (IOException | RuntimeException e) {
                log.warn("a saved Outlook mail is damaged; it is kept as it is", e);
                run.add(new Item(HeaderText.name(name), file, type, false, Problem.CORRUPT));
                return run.parcel(null);
            }
        }
        Unpacking.Stored whole = new Unpacking.Stored(file, false, false);
        containers.take(run, new Containers.Found("", HeaderText.name(name), whole, "", false), 0);
        return run.parcel(null);
    }

    /** A mail whose first fields are damaged still bears the name of one, and its bytes say nothing else. */
    private static boolean namedAsMail(String name, String type) {
        boolean unclear = type.startsWith("text/") || type.equals(FileTypes.UNKNOWN);
        return unclear && name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private static Parcel mail(MailFields fields, Unpacking run) {
        List<String> senders = run.originalSenders();
        MailHead.Automatic automatic = AutomaticMail.kind(fields, run.ownBody(), run.hasLinks());
        return run.parcel(MailHeads.of(fields, senders, automatic));
    }
}
