package se.fvm.cli;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.fvm.ledger.Role;
import se.fvm.ledger.User;
import se.fvm.ledger.Users;

/** Sees to it that somebody can log in, before anything is served. */
@DependsOnDatabaseInitialization
class AdminAtStart implements InitializingBean {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "FVM_ADMIN_PASSWORD";

    private final Users users;
    private final PasswordEncoder passwords;
    private final Environment environment;

    AdminAtStart(Users users, PasswordEncoder passwords, Environment environment) {
        this.users = users;
        this.passwords = passwords;
        this.environment = environment;
    }

    /** @throws UsageException if there is no user, and no password to make one with */
    @Override
    public void afterPropertiesSet() {
        String password = environment.getProperty(PASSWORD, "");
        if (!password.isBlank()) {
            put(password);
        } else if (users.all().isEmpty()) {
            throw new UsageException("nobody could log in, there is no user yet: set " + PASSWORD
                    + " in the environment to make the user admin with that password, and start again");
        }
    }

    /** A password that stands already is left alone, so that a start ends no lock-out and adds nothing to the log. */
    private void put(String password) {
        boolean stands = users.find(ADMIN)
                .map(User::passwordHash)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        if (!stands) {
            users.put(ADMIN, passwords.encode(password), Role.ADMINISTRATOR, PASSWORD);
        }
    }
}
