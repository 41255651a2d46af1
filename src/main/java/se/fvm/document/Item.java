package se.fvm.document;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file found in a mail, an archive or a folder.
 *
 * @param name the decoded file name with the names of its containers in front, separated by slashes, such as
 *     {@code a.zip/Avrop.pdf}; {@code (unnamed N)} where it has none. For people to read: never a path
 * @param content where its bytes are, a file of our own naming
 * @param type media type found from the bytes, such as {@code application/pdf}
 * @param inline whether the mail shows it within its text (a logo, most often)
 * @param problemOrNull why it cannot be read, or null
 */
public record Item(
        String name,
        Path content,
        String type,
        boolean inline,
        @Nullable Problem problemOrNull) {

    public Optional<Problem> problem() {
        return Optional.ofNullable(problemOrNull);
    }
}
