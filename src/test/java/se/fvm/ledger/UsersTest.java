package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class UsersTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private Users users;

    @BeforeEach
    void oneUser() {
        ledger = database.ledger();
        users = ledger.get(Users.class);
        users.put("demo", "{noop}demo", Role.ADMINISTRATOR, "system");
    }

    @Test
    void aUserIsFoundByName() {
        assertThat(users.find("demo")).contains(new User("demo", "{noop}demo", Role.ADMINISTRATOR, 0, null, false, 0));
        assertThat(users.find("nobody")).isEmpty();
    }

    @Test
    void failedLoginsAreCountedUntilAGoodOne() {
        Instant until = Instant.parse("2020-05-20T10:05:00Z");
        users.loginFailed("demo", null);
        users.loginFailed("demo", until);

        assertThat(users.find("demo").orElseThrow().attempts()).isEqualTo(2);
        assertThat(users.find("demo").orElseThrow().lockedUntil()).isEqualTo(until);

        users.loginSucceeded("demo");

        assertThat(users.find("demo").orElseThrow().attempts()).isZero();
        assertThat(users.find("demo").orElseThrow().lockedUntil()).isNull();
    }

    @Test
    void aNewPasswordEndsALockOut() {
        users.loginFailed("demo", Instant.parse("2020-05-20T10:05:00Z"));

        users.put("demo", "{noop}other", Role.READER, "admin");

        assertThat(users.all()).containsExactly(new User("demo", "{noop}other", Role.READER, 0, null, false, 1));
    }

    @Test
    void aRemovedUserIsGone() {
        users.add("anna", "{noop}anna", Role.REVIEWER, "demo");

        users.remove("anna", "demo");

        assertThat(users.all()).extracting(User::name).containsExactly("demo");
    }

    @Test
    void aNameIsGivenOnce() {
        assertThat(users.add("demo", "{noop}other", Role.READER, "demo")).isFalse();

        assertThat(users.find("demo").orElseThrow().passwordHash()).isEqualTo("{noop}demo");
    }

    @Test
    void theLastAdministratorIsNeitherRemovedNorLockedNorMadeAReader() {
        users.add("anna", "{noop}anna", Role.ADMINISTRATOR, "demo");
        users.lock("anna", true, "demo");

        assertThatThrownBy(() -> users.remove("demo", "demo")).isInstanceOf(LastAdministratorException.class);
        assertThatThrownBy(() -> users.lock("demo", true, "demo")).isInstanceOf(LastAdministratorException.class);
        assertThatThrownBy(() -> users.changeRole("demo", Role.READER, "demo"))
                .isInstanceOf(LastAdministratorException.class);
        assertThat(users.find("demo").orElseThrow())
                .isEqualTo(new User("demo", "{noop}demo", Role.ADMINISTRATOR, 0, null, false, 0));
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        users.add("anna", "{noop}anna", Role.ADMINISTRATOR, "demo");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> removals = List.of(
                    two.submit(() -> users.remove("demo", "anna")), two.submit(() -> users.remove("anna", "demo")));
            for (Future<?> removal : removals) {
                try {
                    removal.get();
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(LastAdministratorException.class);
                }
            }
        } finally {
            two.shutdownNow();
        }

        assertThat(users.all()).hasSize(1);
    }

    @Test
    void everyChangeOfAUserIsANewEditionAndStandsInTheLog() {
        users.add("anna", "{noop}anna", Role.READER, "demo");

        users.changeRole("anna", Role.REVIEWER, "demo");
        users.changePassword("anna", "{noop}new", "demo");
        users.lock("anna", true, "demo");
        users.lock("anna", false, "demo");

        assertThat(users.find("anna")).contains(new User("anna", "{noop}new", Role.REVIEWER, 0, null, false, 4));
        assertThat(ledger.get(AuditLog.class).latest(5))
                .extracting(AuditEntry::action)
                .containsExactly("user.unlocked", "user.locked", "user.password", "user.role", "user.made");
    }

    @Test
    void aUserInALogDoesNotShowTheHash() {
        assertThat(users.find("demo").orElseThrow().toString()).doesNotContain("noop");
    }
}
