package se.fvm.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param passwordHash as the password encoder writes it, with the algorithm in front
 * @param attempts failed logins since the last good one
 * @param lockedUntil no login before then, or null
 * @param locked whether an administrator keeps the user out
 * @param edition grows with every change of password, role or lock; whoever logged in before that has to log in again
 */
public record User(
        String name,
        String passwordHash,
        Role role,
        int attempts,
        @Nullable Instant lockedUntil,
        boolean locked,
        long edition) {

    /** Never shows the hash, so that it does not slip into a log. */
    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
