package se.fvm.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import se.fvm.ledger.Users;

/**
 * The ledger's users as those who may log in. After a few wrong passwords a user has to wait, twice as long each time,
 * which slows guessing to some hundred tries a day and never shuts anyone out for good.
 */
@Component
@ConditionalOnWebApplication
class LedgerLogins implements UserDetailsService {

    /** Wrong passwords before the first wait: a person with two passwords in mind needs no more. */
    static final int FREE_ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(LedgerLogins.class);

    private final Users users;
    private final Clock clock;

    LedgerLogins(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return users.find(name)
                .map(user -> new OfficeUser(
                        user, user.lockedUntil() != null && user.lockedUntil().isAfter(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }

    @EventListener
    void refused(AuthenticationFailureBadCredentialsEvent event) {
        users.find(event.getAuthentication().getName()).ifPresent(user -> {
            Instant until = lockedUntil(user.attempts() + 1);
            users.loginFailed(user.name(), until);
            if (until != null) {
                LOG.warn("User {} has to wait after {} wrong passwords", user.name(), user.attempts() + 1);
            }
        });
    }

    private @Nullable Instant lockedUntil(int attempts) {
        if (attempts < FREE_ATTEMPTS) {
            return null;
        }
        int doublings = Math.min(attempts - FREE_ATTEMPTS, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    @EventListener
    void accepted(AuthenticationSuccessEvent event) {
        users.loginSucceeded(event.getAuthentication().getName());
    }
}
