package se.fvm.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param passwordHash as the password encoder writes it, with the algorithm in front
 * @param attempts failed logins since the last good one
 * @param lockedUntil no login before then, or null
 */
public record User(
        String name,
        String passwordHash,
        Role role,
        int attempts,
        @Nullable Instant lockedUntil) {

    /** Never shows the hash, so that it does not slip into a log. */
    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
