package se.fvm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ClaimsTest {

    @Parameter
    Database database;

    private TestLedger ledger;
    private Claims claims;

    @BeforeEach
    void emptyLedger() {
        ledger = database.ledger();
        ledger.clock.set("2020-04-20T10:00:00Z");
        claims = ledger.get(Claims.class);
    }

    @Test
    void whatSomebodyHasIsNotTakenByAnother() {
        claims.take("document 1", "anna");

        assertThat(claims.take("document 1", "bo").who()).isEqualTo("anna");
        assertThat(claims.ofAnother("document 1", "bo")).isPresent();
        assertThat(claims.ofAnother("document 1", "anna")).isEmpty();
    }

    @Test
    void aClaimEndsByItself() {
        claims.take("document 1", "anna");
        ledger.clock.set("2020-04-20T10:15:00Z");

        assertThat(claims.standing()).isEmpty();
        assertThat(claims.take("document 1", "bo").who()).isEqualTo("bo");
    }

    @Test
    void whoeverIsAtWorkKeepsTheClaim() {
        claims.take("document 1", "anna");
        ledger.clock.set("2020-04-20T10:14:00Z");
        claims.take("document 1", "anna");
        ledger.clock.set("2020-04-20T10:20:00Z");

        assertThat(claims.take("document 1", "bo").who()).isEqualTo("anna");
    }

    @Test
    void aClaimCanBeTakenOver() {
        claims.take("document 1", "anna");

        claims.takeOver("document 1", "bo");

        assertThat(claims.ofAnother("document 1", "anna")).map(Claim::who).hasValue("bo");
    }

    @Test
    void onlyOnesOwnClaimIsReleased() {
        claims.take("document 1", "anna");

        claims.release("document 1", "bo");
        assertThat(claims.standing()).hasSize(1);
        claims.release("document 1", "anna");
        assertThat(claims.standing()).isEmpty();
    }
}
