package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import se.fvm.ledger.Role;
import se.fvm.ledger.Users;

@DirtiesContext
class UserPageTest extends OfficeTest {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");

    @Autowired
    private Users users;

    private Visitor administrator;

    @BeforeEach
    void onlyTheSeededUsers() throws Exception {
        users.find("anna").ifPresent(left -> users.remove("anna", "test"));
        administrator = Visitor.person(port, "administrator");
    }

    @Test
    void aUserIsMadeWithAPasswordThatIsShownOnce() throws Exception {
        String password = made("anna", Role.REVIEWER);

        assertThat(administrator.get("/anvandare").body()).contains("anna").doesNotContain(password);
        assertThat(Visitor.person(port, "anna", password).get("/").body()).contains("Inloggad som anna");
    }

    @Test
    void aReviewerMayNotEvenLookAtTheUsers() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");

        assertThat(reviewer.get("/anvandare").statusCode()).isEqualTo(403);
        assertThat(reviewer.post("/", "/anvandare", Map.of("namn", "x", "roll", "ADMINISTRATOR"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reviewer.get("/").body()).doesNotContain("/anvandare");
    }

    @Test
    void whoeverIsLockedIsOutAtTheNextClickAndCannotLogIn() throws Exception {
        String password = made("anna", Role.READER);
        Visitor anna = Visitor.person(port, "anna", password);

        change("anna", "las");

        HttpResponse<String> next = anna.get("/");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(next.headers().firstValue("Location").orElseThrow()).endsWith("/login?slut");
        assertThat(Visitor.program(port, "anna", password).get("/api/status").statusCode())
                .isEqualTo(401);

        change("anna", "las-upp");

        assertThat(Visitor.program(port, "anna", password).get("/api/status").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherRoleHoldsAtOnceAndAnEarlierLoginEnds() throws Exception {
        String password = made("anna", Role.READER);
        Visitor anna = Visitor.person(port, "anna", password);

        administrator.post(
                "/anvandare", "/anvandare/andra", Map.of("namn", "anna", "gor", "roll", "roll", "ADMINISTRATOR"));

        assertThat(anna.get("/").statusCode()).isEqualTo(302);
        assertThat(Visitor.person(port, "anna", password).get("/anvandare").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        change("administrator", "ta-bort");

        assertThat(administrator.get("/anvandare").body()).contains("minst en administratör");
        assertThat(users.find("administrator")).isPresent();
    }

    @Test
    void anybodyChangesTheirOwnPasswordAndIsAskedForTheNewOne() throws Exception {
        String password = made("anna", Role.READER);
        Visitor anna = Visitor.person(port, "anna", password);
        String wanted = "en lång mening utan namn";

        anna.post("/konto", "/konto", Map.of("nu", "fel", "nytt", wanted, "igen", wanted));
        assertThat(anna.get("/konto").body()).contains("Det nuvarande lösenordet stämmer inte");
        anna.post("/konto", "/konto", Map.of("nu", password, "nytt", "kort", "igen", "kort"));
        assertThat(anna.get("/konto").body()).contains("minst 12 tecken");

        HttpResponse<String> changed =
                anna.post("/konto", "/konto", Map.of("nu", password, "nytt", wanted, "igen", wanted));

        assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith("/login?bytt");
        assertThat(anna.get("/").statusCode()).isEqualTo(302);
        assertThat(Visitor.person(port, "anna", wanted).get("/konto").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameThatIsTakenOrNoNameIsRefusedInWords() throws Exception {
        administrator.post("/anvandare", "/anvandare", Map.of("namn", "reader", "roll", "READER"));
        assertThat(administrator.get("/anvandare").body()).contains("Det finns redan en användare reader");

        administrator.post("/anvandare", "/anvandare", Map.of("namn", "<script>", "roll", "READER"));
        assertThat(administrator.get("/anvandare").body())
                .contains("Ange ett användarnamn")
                .doesNotContain("<script>");
    }

    private String made(String name, Role role) throws Exception {
        administrator.post("/anvandare", "/anvandare", Map.of("namn", name, "roll", role.name()));
        Matcher shown = SECRET.matcher(administrator.get("/anvandare").body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private void change(String name, String what) throws Exception {
        administrator.post("/anvandare", "/anvandare/andra", Map.of("namn", name, "gor", what));
    }
}
