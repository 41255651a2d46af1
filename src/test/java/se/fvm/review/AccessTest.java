package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest extends OfficeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/post", "/post/1", "/post/1/raw", "/dokument/1", "/dokument/1/sidor/1.png", "/rapporter"})
    void aStrangerIsLedToTheLoginPage(String path) throws Exception {
        HttpResponse<String> answer = Visitor.stranger(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/status",
                "/api/mails/1/raw",
                "/v3/api-docs",
                "/actuator",
                "/actuator/health/db",
                "/actuator/info"
            })
    void aProgramWithoutPasswordIsRefused(String path) throws Exception {
        HttpResponse<String> answer = Visitor.stranger(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void healthIsOpenAndSaysOnlyUpOrDown() throws Exception {
        assertThat(Visitor.stranger(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theHeadersAllowNoForeignScriptNoFrameAndNoGuessingOfTypes() throws Exception {
        var headers = Visitor.stranger(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() throws Exception {
        String cookie = Visitor.stranger(port)
                .get("/login")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aReaderSeesEverythingAndChangesNothing() throws Exception {
        Visitor reader = Visitor.person(port, "reader");

        assertThat(reader.get("/dokument/1").body()).contains("Avrop, Ale").doesNotContain("name=\"beslut\"");
        HttpResponse<String> answer = reader.post(
                "/", "/dokument/1/beslut", Map.of("beslut", "avvisa", "reason", "nej", "kind", "OTHER", "seen", ""));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Det får du inte göra");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");

        assertThat(reviewer.forge("/dokument/1/beslut", "beslut=avvisa&reason=x&kind=OTHER")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reviewer.get("/dokument/1").body()).contains("avgjord utan granskning");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() throws Exception {
        for (int i = 0; i < LedgerLogins.FREE_ATTEMPTS; i++) {
            assertThat(Visitor.program(port, "guessed", "fel" + i)
                            .get("/api/status")
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(Visitor.program(port, "guessed", "hemligt")
                        .get("/api/status")
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> page =
                Visitor.stranger(port).post("/login", "/login", Map.of("username", "guessed", "password", "hemligt"));
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
    }

    @Test
    void whoeverLogsOutIsOut() throws Exception {
        Visitor reader = Visitor.person(port, "reader");

        reader.post("/", "/logout", Map.of());

        assertThat(reader.get("/").statusCode()).isEqualTo(302);
    }
}
