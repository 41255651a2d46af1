package se.fvm.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who letters come from.
 *
 * @param from the sender's address, or null while none is configured; then letters cannot be written
 * @param replyTo where answers go, or null for the sender
 */
@ConfigurationProperties("fvm.mail")
public record LetterSettings(
        @Nullable String from, @Nullable String replyTo) {

    public LetterSettings {
        from = address("fvm.mail.from", from);
        replyTo = address("fvm.mail.reply-to", replyTo);
    }

    String fromOr(String other) {
        return from == null ? other : from;
    }

    String fromOrThrow() {
        if (from == null) {
            throw new LetterSettingsException("fvm.mail.from", "set it to the address that letters come from");
        }
        return from;
    }

    static List<String> addresses(String setting, @Nullable List<String> addresses) {
        return addresses == null
                ? List.of()
                : addresses.stream()
                        .filter(a -> !a.isBlank())
                        .map(a -> java.util.Objects.requireNonNull(address(setting, a)))
                        .toList();
    }

    private static @Nullable String address(String setting, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        try {
            new InternetAddress(address.strip(), true).validate();
            return address.strip();
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(
                    setting + ": \"" + address + "\" is no mail address; write it like name@example.org", wrong);
        }
    }
}
