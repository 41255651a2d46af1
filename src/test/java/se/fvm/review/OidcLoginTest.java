package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class OidcLoginTest extends OfficeTest {

    private static final LoginProvider PROVIDER = provider();

    private static LoginProvider provider() {
        try {
            return new LoginProvider();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void loginAtTheProvider(DynamicPropertyRegistry settings) {
        settings.add("fvm.login.oidc.issuer", PROVIDER::issuer);
        settings.add("fvm.login.oidc.client-id", () -> LoginProvider.CLIENT);
        settings.add("fvm.login.oidc.client-secret", () -> "secret");
        settings.add("fvm.login.oidc.role-claim", () -> "realm.groups");
        settings.add("fvm.login.oidc.roles.reader", () -> "alla");
        settings.add("fvm.login.oidc.roles.reviewer", () -> "fvm-granskare,fvm-vikarier");
    }

    @AfterAll
    static void theProviderStops() {
        PROVIDER.close();
    }

    @Test
    void aPersonComesInWithTheNameAndTheGreatestRoleThatTheProviderTells() throws Exception {
        PROVIDER.knows("anna@example.org", List.of("alla", "fvm-vikarier"));
        Visitor anna = Visitor.stranger(port);
        assertThat(anna.get("/login").body()).contains("/oauth2/authorization/oidc");

        assertThat(throughTheProvider(anna)).doesNotContain("/login");

        assertThat(anna.get("/").body()).contains("Inloggad som anna@example.org");
        assertThat(anna.post("/kommuner/1440", "/kommuner/1440/anteckning", Map.of("text", "ringde"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anna.get("/kommuner/1440").body()).contains("anna@example.org");
        assertThat(anna.get("/anvandare").statusCode()).isEqualTo(403);
        assertThat(anna.get("/konto").body()).contains("organisationens gemensamma inloggning");
    }

    @Test
    void aPersonWithoutARoleIsNotLetIn() throws Exception {
        PROVIDER.knows("bertil@example.org", List.of("ekonomi"));
        Visitor bertil = Visitor.stranger(port);

        assertThat(throughTheProvider(bertil)).endsWith("/login?nekad");

        assertThat(bertil.get("/login?nekad").body()).contains("har ditt konto ingen roll här");
        assertThat(bertil.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyPassesForAUserOfTheLedger() throws Exception {
        PROVIDER.knows("administrator", List.of("fvm-granskare"));

        assertThat(throughTheProvider(Visitor.stranger(port))).endsWith("/login?nekad");
    }

    @Test
    void aTokenThatTheProviderDidNotSignIsRefused() throws Exception {
        PROVIDER.knows("anna@example.org", List.of("alla"));
        PROVIDER.forges();

        assertThat(throughTheProvider(Visitor.stranger(port))).endsWith("/login?nekad");
    }

    @Test
    void usersOfTheLedgerStillLogInWithTheirPasswords() throws Exception {
        assertThat(Visitor.person(port, "reader").get("/").body()).contains("Inloggad som reader");
    }

    /** Goes where the browser is sent, until it is somewhere within the service; where that is. */
    private String throughTheProvider(Visitor visitor) throws Exception {
        HttpResponse<String> away = visitor.get("/oauth2/authorization/oidc");
        HttpResponse<String> back = visitor.get(location(away));
        return visitor.get(location(back)).headers().firstValue("Location").orElseThrow();
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
