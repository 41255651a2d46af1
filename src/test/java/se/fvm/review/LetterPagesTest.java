package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of reports and letters. */
class LetterPagesTest extends OfficeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rapporter",
                "/rapporter/vecka/2020-W17",
                "/brev",
                "/brev/paminnelser",
                "/brev/kompletteringar",
                "/post/1/bekraftelse",
                "/post/2/bekraftelse",
                "/post/3/bekraftelse",
                "/kommuner/1440"
            })
    void everyPageIsShownToAReaderAndIsAccessible(String path) throws Exception {
        HttpResponse<String> page = Visitor.person(port, "reader").get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        try (Browser browser = new Browser(port)) {
            browser.logIn("reader", "hemligt");
            browser.open(path);
            assertThat(browser.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html;charset=UTF-8",
        "txt, text/plain;charset=UTF-8",
        "pdf, application/pdf",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void aReportCanBeTakenInEachForm(String form, String type) throws Exception {
        HttpResponse<byte[]> file = Visitor.person(port, "reader").bytes("/rapporter/vecka/2020-W17/nulage." + form);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.body()).isNotEmpty();
    }

    @Test
    void theHtmlOfAReportMayStyleItselfAndNothingElse() throws Exception {
        HttpResponse<String> html = Visitor.person(port, "reader").get("/rapporter/vecka/2020-W17/nulage.html");

        assertThat(html.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rapporter/vecka/2099-W01",
                "/rapporter/vecka/17",
                "/rapporter/999",
                "/brev/999",
                "/post/99/bekraftelse"
            })
    void whatDoesNotExistIsNotFound(String path) throws Exception {
        assertThat(Visitor.person(port, "reader").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorSendsReports() throws Exception {
        String page = "/rapporter/vecka/2020-W17";

        assertThat(post("reviewer", page, "/skicka", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("reviewer", page, "/hoppa-over", Map.of("reason", "nej"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.person(port, "administrator").get(page).body()).contains("Skicka nu");
        assertThat(Visitor.person(port, "reviewer").get(page).body()).doesNotContain("Skicka nu");
    }

    @Test
    void withoutRecipientsAnAdministratorIsToldWhichSettingIsMissing() throws Exception {
        String page = "/rapporter/vecka/2020-W17";
        Visitor administrator = Visitor.person(port, "administrator");

        administrator.post(page, page + "/skicka", Map.of());

        assertThat(administrator.get(page).body()).contains("fvm.report.to");
    }

    @Test
    void aReaderSendsNoLetters() throws Exception {
        assertThat(Visitor.person(port, "reader")
                        .post("/brev/paminnelser", "/brev/paminnelser", Map.of("codes", "1440"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.person(port, "reader")
                        .post("/post/1/bekraftelse", "/post/1/bekraftelse", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aKindOfLetterThatIsOffSaysSoAndSendsNothing() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");

        assertThat(reviewer.get("/brev/paminnelser").body()).contains("avstängd");
        reviewer.post("/brev/paminnelser", "/brev/paminnelser", Map.of("codes", "1440"));

        assertThat(reviewer.get("/brev").body()).contains("Inget brev har skrivits");
    }

    private HttpResponse<String> post(String who, String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return Visitor.person(port, who).post("/rapporter", page + action, fields);
    }
}
