package se.fvm.review;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes passwords, and says what is wrong with those that people think of. */
@Component
class NewPasswords {

    /** More than the eight that NIST SP 800-63B asks for, since nothing but the password is asked. */
    static final int SHORTEST = 12;

    /** Room for any sentence; more would only cost hashing. */
    static final int LONGEST = 200;

    /** Without what is mistaken for something else when it is read out or written down. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;

    NewPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** A password that cannot be guessed (99 bits), in groups that can be read out. */
    String made() {
        return random.ints((long) GROUPS * IN_A_GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{" + IN_A_GROUP + "})(?!$)", "$1-");
    }

    /** Key of the words that say why somebody cannot have a password; empty if it will do. */
    Optional<String> refusal(String name, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.long");
        }
        boolean plain = password.chars().distinct().count() < 5
                || password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return plain ? Optional.of("password.plain") : Optional.empty();
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
