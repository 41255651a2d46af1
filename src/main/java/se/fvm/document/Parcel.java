package se.fvm.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file taken apart.
 *
 * @param headOrNull the mail's head, or null for a bare file
 * @param body the text of the mail and of the mails forwarded within it, HTML made plain; empty for a bare file
 * @param links addresses of links in the body that lead to files or shares, as text; never followed
 * @param items the files found, in the order of the mail; containers that were opened are left out, others kept with
 *     their problem
 * @param encrypted whether the mail itself is encrypted (S/MIME, PGP) and could not be opened
 */
public record Parcel(
        @Nullable MailHead headOrNull, String body, List<String> links, List<Item> items, boolean encrypted) {

    public Parcel {
        links = List.copyOf(links);
        items = List.copyOf(items);
    }

    public Optional<MailHead> head() {
        return Optional.ofNullable(headOrNull);
    }
}
