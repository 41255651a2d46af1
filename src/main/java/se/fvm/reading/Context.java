package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fvm.document.MailHead;

/**
 * What stands around a paper: the mail that brought it.
 *
 * @param head null for a bare file
 * @param body the mail's text
 */
record Context(@Nullable MailHead head, String body) {

    String subject() {
        return head == null ? "" : head.subject();
    }

    /** The mail domains of the senders, outermost first. */
    List<String> senderDomains() {
        if (head == null) {
            return List.of();
        }
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(head.from()), head.originalSenders().stream())
                .map(Context::domain)
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<String> domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 || at == address.length() - 1 ? Optional.empty() : Optional.of(address.substring(at + 1));
    }
}
