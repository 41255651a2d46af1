package se.fvm.ledger;

import static se.fvm.ledger.Columns.time;
import static se.fvm.ledger.Columns.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who may log in. Holds hashes only; hashing is the caller's. */
@Repository
public class Users {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Users(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a user, or gives one another password and role; ends a lock-out. */
    @Transactional
    public void put(String name, String passwordHash, Role role, String who) {
        Instant now = clock.instant();
        int changed = jdbc.sql("""
                        update users set password_hash = :hash, role = :role, attempts = 0, locked_until = null
                         where name = :name""")
                .param("name", name)
                .param("hash", passwordHash)
                .param("role", role.name())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into users (name, password_hash, role, created) values (:name, :hash, :role, :now)")
                    .param("name", name)
                    .param("hash", passwordHash)
                    .param("role", role.name())
                    .param("now", time(now))
                    .update();
        }
        audit.add(now, who, changed == 0 ? "user.made" : "user.changed", "user " + name, "", role.name(), "");
    }

    /** Removes a user; what the user did stays in the log. */
    @Transactional
    public void remove(String name, String who) {
        int removed = jdbc.sql("delete from users where name = :name")
                .param("name", name)
                .update();
        if (removed == 1) {
            audit.add(clock.instant(), who, "user.removed", "user " + name, "", "", "");
        }
    }

    public Optional<User> find(String name) {
        return jdbc.sql("select * from users where name = :name")
                .param("name", name)
                .query(Users::user)
                .optional();
    }

    public List<User> all() {
        return jdbc.sql("select * from users order by name").query(Users::user).list();
    }

    /**
     * Records a failed login.
     *
     * @param lockedUntil no login before then, or null
     */
    @Transactional
    public void loginFailed(String name, @Nullable Instant lockedUntil) {
        jdbc.sql("update users set attempts = attempts + 1, locked_until = :until where name = :name")
                .param("name", name)
                .param("until", Columns.timeOrNull(lockedUntil))
                .update();
    }

    /** Records a good login; counting begins anew. */
    @Transactional
    public void loginSucceeded(String name) {
        jdbc.sql("update users set attempts = 0, locked_until = null where name = :name and attempts > 0")
                .param("name", name)
                .update();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getInt("attempts"),
                timeOrNull(row, "locked_until"));
    }
}
