package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private Users users;

    @BeforeEach
    void oneUser() {
        users = database.ledger().get(Users.class);
        users.put("demo", "{noop}demo", Role.ADMINISTRATOR, "system");
    }

    @Test
    void aUserIsFoundByName() {
        assertThat(users.find("demo")).contains(new User("demo", "{noop}demo", Role.ADMINISTRATOR, 0, null));
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

        assertThat(users.all()).containsExactly(new User("demo", "{noop}other", Role.READER, 0, null));
    }

    @Test
    void aRemovedUserIsGone() {
        users.remove("demo", "admin");

        assertThat(users.all()).isEmpty();
    }

    @Test
    void aUserInALogDoesNotShowTheHash() {
        assertThat(users.find("demo").orElseThrow().toString()).doesNotContain("noop");
    }
}
