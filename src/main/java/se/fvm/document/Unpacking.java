package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one run of unpacking has found so far, and what it may still take. */
final class Unpacking {

    private final DocumentLimits limits;
    private final Path workspace;
    private final List<Item> items = new ArrayList<>();
    private final ItemNames names = new ItemNames();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder ownBody = new StringBuilder();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> originalSenders = new LinkedHashSet<>();
    private long bytesLeft;
    private int stored;
    private int unnamed;
    private boolean encrypted;

    Unpacking(DocumentLimits limits, Path workspace) {
        this.limits = limits;
        this.workspace = workspace;
        this.bytesLeft = limits.expandedBytes();
    }

    /**
     * A file taken out.
     *
     * @param path where its bytes are
     * @param cut whether the limit of bytes cut it off
     * @param damaged whether its bytes ended with an error
     */
    record Stored(Path path, boolean cut, boolean damaged) {

        @Nullable
        Problem problem() {
            return cut ? Problem.TOO_LARGE : damaged ? Problem.CORRUPT : null;
        }
    }

    /** Writes a file of our own naming; errors of reading leave what could be read. */
    Stored store(InputStream in) throws IOException {
        Path file = nextFile();
        boolean cut = false;
        boolean damaged = false;
        byte[] buffer = new byte[65_536];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                int count;
                try {
                    count = in.read(buffer);
                } catch (IOException | RuntimeException e) {
                    damaged = true;
                    break;
                }
                if (count < 0) {
                    break;
                }
                if (count > bytesLeft) {
                    cut = true;
                    break;
                }
                bytesLeft -= count;
                out.write(buffer, 0, count);
            }
        }
        return new Stored(file, cut, damaged);
    }

    private Path nextFile() {
        stored++;
        return workspace.resolve(String.format("%05d", stored));
    }

    /** Whether one more file may be taken out of something so many containers deep. */
    boolean mayOpen(int depth) {
        return depth < limits.depth() && !full();
    }

    /** Whether no further file is taken. */
    boolean full() {
        return items.size() >= limits.files() || bytesLeft <= 0;
    }

    String unnamed() {
        unnamed++;
        return "(unnamed " + unnamed + ")";
    }

    /**
     * Adds a file.
     *
     * @return it, with the name that it goes by
     */
    Item add(Item item) {
        Item named = new Item(names.of(item.name()), item.content(), item.type(), item.inline(), item.problemOrNull());
        items.add(named);
        return named;
    }

    /** Notes that a container holds more than was taken, for want of room. */
    void addRest(String prefix) throws IOException {
        addRest(prefix, Problem.TOO_LARGE);
    }

    /** Notes that a container holds more than was taken, and why. */
    void addRest(String prefix, Problem problem) throws IOException {
        Path empty = nextFile();
        Files.createFile(empty);
        add(new Item(prefix + "(more files)", empty, FileTypes.UNKNOWN, false, problem));
    }

    /**
     * Adds to the text.
     *
     * @param own whether it is the mail's own, not that of a mail within
     */
    void addBody(String text, boolean own) {
        if (!text.isBlank()) {
            if (own) {
                ownBody.append(text);
            }
            body.append(body.isEmpty() ? "" : "\n\n").append(text.strip());
            links.addAll(BodyText.links(text));
        }
    }

    void addLinks(Set<String> found) {
        links.addAll(found);
    }

    void addOriginalSender(String address) {
        if (!address.isEmpty()) {
            originalSenders.add(address);
        }
    }

    void markEncrypted() {
        encrypted = true;
    }

    /** The mail's own text, without that of mails forwarded in it. */
    String ownBody() {
        return ownBody.toString();
    }

    boolean hasLinks() {
        return !links.isEmpty();
    }

    List<String> originalSenders() {
        return List.copyOf(originalSenders);
    }

    Parcel parcel(@Nullable MailHead head) {
        return new Parcel(head, body.toString(), List.copyOf(links), items, encrypted);
    }
}
