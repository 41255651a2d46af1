package se.fvm.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts of a mail where none should be: before the first or behind the last boundary that a multipart names, or in
 * one that names none. RFC 2046, 5.1.1, lets such text be dropped; a scan may lie in it all the same.
 */
final class LostParts {

    private static final Pattern PART_HEADER = Pattern.compile("(?i)content-[a-z-]+:.*");

    private LostParts() {}

    /** What parts in a text are separated by, without the dashes in front; empty where there are none. */
    static Optional<String> boundary(Path text) throws IOException {
        try (ByteLines lines = new ByteLines(text)) {
            String before = "";
            for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
                String here = ByteLines.text(line);
                if (before.startsWith("--")
                        && before.length() > 2
                        && PART_HEADER.matcher(here).matches()) {
                    return Optional.of(before.substring(2));
                }
                before = here.stripTrailing();
            }
        }
        return Optional.empty();
    }
}
