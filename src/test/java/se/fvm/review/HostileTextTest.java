package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;
import se.fvm.ledger.MailSearch;
import se.fvm.reading.DocumentReading;
import se.fvm.reading.Fact;

@TestPropertySource(properties = "fvm.sample.share=1")
@DirtiesContext
class HostileTextTest extends OfficeTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    /** Leads out of every folder, and reads as a PDF where its right-to-left mark is obeyed. */
    private static final String NAME = "../../" + SCRIPT + "\u202Efdp.exe" + "Ä".repeat(10_000);

    private static final String SUBJECT = "\u202E" + SCRIPT + "{{7*7}}" + "W".repeat(10_000);

    private static final List<String> PAGES = List.of(
            "/",
            "/att-granska?visa=",
            "/post",
            "/post/dagslista?dag=2020-04-20",
            "/kommuner/1440",
            "/sok?text=%3Cscript%3Ealert(1)%3C/script%3E",
            "/stickprov",
            "/atgardslogg");

    @Autowired
    private SeededLedger ledger;

    @Autowired
    private MailSearch search;

    private long mail;

    @BeforeEach
    void aHostileMail() throws Exception {
        if (hostile().isEmpty()) {
            ledger.file("mallory@example.com", SUBJECT, Instant.parse("2020-04-20T09:00:00Z"), paper());
        }
        mail = hostile().get(0);
    }

    private List<Long> hostile() {
        return search.find(new MailSearch.Query("{{7*7}}", null, null, null));
    }

    private static DocumentReading paper() {
        return new DocumentReading(
                NAME,
                1,
                1,
                List.of(),
                Fact.of(PaperKind.AGREEMENT, 0.99),
                Fact.of("call-off", 0.99),
                Fact.of("1440", 0.7),
                Fact.of(null, 0.99),
                Fact.of(true, 0.99),
                Fact.of(null, 0.99),
                SCRIPT + "\u202E" + "9".repeat(10_000),
                Set.of(DeviationKind.UNCERTAIN_MUNICIPALITY),
                true,
                List.of());
    }

    @Test
    void hostileNamesAndSubjectsOfTenThousandCharactersAreShownAsTextOnEveryPage() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");
        for (String path : PAGES) {
            HttpResponse<String> page = reviewer.get(path);

            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(SCRIPT).doesNotContain("49W");
        }
        assertThat(reviewer.get("/post/" + mail).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(reviewer.get("/dokument/" + document()).body())
                .contains("../../&lt;script&gt;")
                .doesNotContain(SCRIPT);
    }

    @Test
    void noPageIsPushedWiderThanTheScreen() throws Exception {
        try (Browser browser = new Browser(port)) {
            browser.logIn("reviewer", "hemligt");
            for (String path : List.of("/att-granska?visa=", "/post", "/post/" + mail, "/dokument/" + document())) {
                browser.open(path);
                assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void whatIsSavedHasANameOfOurOwnAndNoFormulas() throws Exception {
        Visitor reader = Visitor.person(port, "reader");

        assertThat(reader.get("/post/" + mail + "/raw").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"mejl-" + mail + ".eml\"");
        assertThat(reader.get("/post/dagslista.csv?dag=2020-04-20").body()).contains(SCRIPT);
    }

    @Test
    void aDecisionOnAPaperWithAHostileNumberIsKept() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");
        HttpResponse<String> noted = reviewer.post(
                "/dokument/" + document(), "/dokument/" + document() + "/anteckning", Map.of("text", SCRIPT));

        assertThat(noted.statusCode()).isEqualTo(302);
        assertThat(reviewer.get("/dokument/" + document()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(SCRIPT);
    }

    /** The only paper of the hostile mail, after the two that are seeded. */
    private static long document() {
        return 3;
    }
}
