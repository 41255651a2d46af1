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

    /** Makes a user, or gives one another password and role; ends every lock. */
    @Transactional
    public void put(String name, String passwordHash, Role role, String who) {
        if (add(name, passwordHash, role, who)) {
            return;
        }
        jdbc.sql("""
                        update users set password_hash = :hash, role = :role, attempts = 0, locked_until = null,
                                         locked = false, edition = edition + 1
                         where name = :name""")
                .param("name", name)
                .param("hash", passwordHash)
                .param("role", role.name())
                .update();
        log(who, "user.changed", name, "", of(role));
    }

    /**
     * Makes a user.
     *
     * @return false if there is one of that name already; nothing has happened then
     */
    @Transactional
    public boolean add(String name, String passwordHash, Role role, String who) {
        int made = jdbc.sql("""
                        insert into users (name, password_hash, role, created) values (:name, :hash, :role, :now)
                        on conflict do nothing""")
                .param("name", name)
                .param("hash", passwordHash)
                .param("role", role.name())
                .param("now", time(clock.instant()))
                .update();
        if (made == 1) {
            log(who, "user.made", name, "", of(role));
        }
        return made == 1;
    }

    /** Gives a user another password, and ends the wait after wrong ones. */
    @Transactional
    public void changePassword(String name, String passwordHash, String who) {
        int changed =
                jdbc.sql("""
                        update users set password_hash = :hash, attempts = 0, locked_until = null,
                                         edition = edition + 1
                         where name = :name""").param("name", name).param("hash", passwordHash).update();
        if (changed == 1) {
            log(who, "user.password", name, "", "");
        }
    }

    /**
     * Lets a user do more, or less.
     *
     * @throws LastAdministratorException if nobody else could administrate then
     */
    @Transactional
    public void changeRole(String name, Role role, String who) {
        if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(name);
        }
        User before = find(name).orElseThrow();
        if (before.role() != role) {
            jdbc.sql("update users set role = :role, edition = edition + 1 where name = :name")
                    .param("name", name)
                    .param("role", role.name())
                    .update();
            log(who, "user.role", name, of(before.role()), of(role));
        }
    }

    /**
     * Keeps a user out, or lets one in again.
     *
     * @throws LastAdministratorException if nobody else could administrate then
     */
    @Transactional
    public void lock(String name, boolean locked, String who) {
        if (locked) {
            requireAnotherAdministrator(name);
        }
        int changed = jdbc.sql("""
                        update users set locked = :locked, attempts = 0, locked_until = null, edition = edition + 1
                         where name = :name and (locked <> :locked or attempts > 0)""").param("name", name).param("locked", locked).update();
        if (changed == 1) {
            log(who, locked ? "user.locked" : "user.unlocked", name, "", "");
        }
    }

    /**
     * Removes a user; what the user did stays in the log.
     *
     * @throws LastAdministratorException if nobody else could administrate then
     */
    @Transactional
    public void remove(String name, String who) {
        requireAnotherAdministrator(name);
        int removed = jdbc.sql("delete from users where name = :name")
                .param("name", name)
                .update();
        if (removed == 1) {
            log(who, "user.removed", name, "", "");
        }
    }

    /** The administrators' rows are held until the end, lest two take the role from each other at once. */
    private void requireAnotherAdministrator(String name) {
        List<String> administrators = jdbc.sql(
                        "select name from users where role = 'ADMINISTRATOR' and not locked order by name for update")
                .query(String.class)
                .list();
        if (administrators.equals(List.of(name))) {
            throw new LastAdministratorException(name);
        }
    }

    private static String of(Role role) {
        return "role=" + role.name();
    }

    private void log(String who, String action, String name, String was, String becomes) {
        audit.add(clock.instant(), who, action, "user " + name, was, becomes, "");
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
                timeOrNull(row, "locked_until"),
                row.getBoolean("locked"),
                row.getLong("edition"));
    }
}
