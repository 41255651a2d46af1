package se.fvm.review;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who logs in with a name and password of the ledger. */
final class OfficeUser extends User {

    private static final long serialVersionUID = 1L;

    private final long edition;

    /**
     * @param waits whether there is no login for now, whatever the password
     */
    OfficeUser(se.fvm.ledger.User user, boolean waits) {
        super(
                user.name(),
                user.passwordHash(),
                true,
                true,
                true,
                !waits && !user.locked(),
                List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())));
        this.edition = user.edition();
    }

    /** What the ledger's user had come to at the login. */
    long edition() {
        return edition;
    }
}
