package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import se.fvm.calloff.Original;
import se.fvm.ledger.AuditLog;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Documents;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;
import se.fvm.ledger.Originals;

/** What a reviewer decides. Each test changes the ledger, and the next one gets a fresh one. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class ReviewTest extends OfficeTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    private Decisions decisions;

    @Autowired
    private Documents documents;

    @Autowired
    private Mails mails;

    @Autowired
    private Originals originals;

    @Autowired
    private AuditLog audit;

    private Visitor reviewer;

    @BeforeEach
    void logIn() throws Exception {
        reviewer = Visitor.person(port, "reviewer");
    }

    @Test
    void aCorrectionStandsBesideTheReadingWithWhoAndWhy() throws Exception {
        Map<String, String> form = form(2);
        form.put("municipality", "1495");
        form.put("reason", "Det står Skara i sigillet");

        assertThat(decide(2, form).statusCode()).isEqualTo(302);

        Decision decision = documents.find(2).orElseThrow().decision().orElseThrow();
        assertThat(decision.kind()).isEqualTo(Decision.Kind.CORRECTED);
        assertThat(decision.who()).isEqualTo("reviewer");
        assertThat(decision.facts().municipality()).isEqualTo("1495");
        assertThat(documents.find(2).orElseThrow().read().municipality()).isEqualTo("1470");
        assertThat(reviewer.get("/dokument/2").body())
                .contains("Beslutat: Skara")
                .contains("Det står Skara i sigillet");
    }

    @Test
    void unchangedFactsAreConfirmed() throws Exception {
        decide(1, form(1));

        assertThat(last(1).kind()).isEqualTo(Decision.Kind.CONFIRMED);
    }

    @Test
    void aPaperIsNotRejectedWithoutAReason() throws Exception {
        int before = decisions.ofDocument(2).size();
        Map<String, String> form = form(2);
        form.put("beslut", "avvisa");

        HttpResponse<String> answer = decide(2, form);

        assertThat(answer.body()).contains("Skriv varför handlingen avvisas.");
        assertThat(decisions.ofDocument(2)).hasSize(before);
    }

    @Test
    void aDecisionOnWhatSomebodyElseHasDecidedMeanwhileIsRefused() throws Exception {
        Map<String, String> mine = form(2);
        Map<String, String> theirs = form(2);
        theirs.put("reason", "först");
        decide(2, theirs);
        int after = decisions.ofDocument(2).size();

        assertThat(decide(2, mine).body()).contains("beslutats på nytt");
        assertThat(decisions.ofDocument(2)).hasSize(after);
    }

    @Test
    void aFormThatIsSentTwiceActsOnce() throws Exception {
        Map<String, String> form = form(2);
        int before = decisions.ofDocument(2).size();

        decide(2, form);
        decide(2, form);

        assertThat(decisions.ofDocument(2)).hasSize(before + 1);
    }

    @Test
    void anOriginalThatIsSentTwiceIsRegisteredOnce() throws Exception {
        register("RR-TWICE");
        register("RR-TWICE");

        assertThat(originals.asOf(java.time.Instant.now()))
                .extracting(Original::tracking)
                .containsOnlyOnce("RR-TWICE");
    }

    @Test
    void anAgreementIsNotApprovedWithoutItsMunicipality() throws Exception {
        Map<String, String> form = form(2);
        form.put("municipality", "");

        assertThat(decide(2, form).body()).contains("Välj både avtal och kommun");
    }

    @Test
    void aMailWithoutPapersIsMarkedAsDealtWith() throws Exception {
        reviewer.post("/post/3", "/post/3/klart", Map.of("reason", "Bad om filen som bilaga"));

        assertThat(mails.find(3).orElseThrow().state()).isEqualTo(MailState.NO_AGREEMENT);
    }

    @Test
    void theOriginalsOfALetterAreRegisteredWithTheDeemedDayProposed() throws Exception {
        reviewer.post(
                "/original",
                "/original",
                Map.of(
                        "municipality",
                        "1480",
                        "agreements",
                        "operations",
                        "arrived",
                        "2020-05-04",
                        "posted",
                        "",
                        "deemed",
                        "",
                        "tracking",
                        "RR1",
                        "note",
                        ""));

        List<Original> found = originals.asOf(java.time.Instant.now()).stream()
                .filter(o -> o.municipality().equals("1480"))
                .toList();
        assertThat(found).singleElement().satisfies(original -> {
            assertThat(original.agreement()).isEqualTo("operations");
            assertThat(original.deemed()).as("1 May is a holiday").isEqualTo(LocalDate.of(2020, 4, 30));
        });
    }

    @Test
    void aCorrectedOriginalTakesThePlaceOfTheOneThatWasRegisteredWrongly() throws Exception {
        long id = register("RR-WRONG");

        String refused = reviewer.post("/original/" + id, "/original/" + id + "/ratta", original("RR-RIGHT"))
                .body();
        assertThat(refused).contains("Skriv varför.");
        Map<String, String> form = new HashMap<>(original("RR-RIGHT"));
        form.put("reason", "Fel av på kuvertet");
        reviewer.post("/original/" + id, "/original/" + id + "/ratta", form);

        assertThat(originals.asOf(java.time.Instant.now()))
                .extracting(Original::tracking)
                .contains("RR-RIGHT")
                .doesNotContain("RR-WRONG");
        assertThat(audit.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("original.corrected");
            assertThat(entry.was()).contains("RR-WRONG");
            assertThat(entry.reason()).isEqualTo("Fel av på kuvertet");
        });
    }

    @Test
    void anOriginalThatDiffersFromItsScanIsLaidBeforeAPersonUntilSomebodyClosesIt() throws Exception {
        long id = register("RR-DIFFERS");

        reviewer.post(
                "/original/" + id,
                "/original/" + id + "/jamfor",
                Map.of("compared", "differs", "differs", "Sida 3 saknas"));

        assertThat(reviewer.get("/original?visa=skiljer").body()).contains("skiljer sig: Sida 3 saknas");
        String queue =
                reviewer.get("/att-granska?visa=bevakas&slag=original-differs").body();
        Matcher row = Pattern.compile("/att-granska/(\\d+)/klar").matcher(queue);
        assertThat(row.find()).isTrue();
        reviewer.post("/att-granska?visa=bevakas", row.group(), Map.of("reason", "Nytt original begärt"));
        assertThat(reviewer.get("/att-granska?visa=bevakas&slag=original-differs")
                        .body())
                .doesNotContain("/att-granska/" + row.group(1));
    }

    private long register(String tracking) throws Exception {
        reviewer.post("/original", "/original", original(tracking));
        return originals.asOf(java.time.Instant.now()).stream()
                .filter(o -> o.tracking().equals(tracking))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Map<String, String> original(String tracking) {
        return Map.of("municipality", "1485", "agreements", "call-off", "arrived", "2020-04-20", "tracking", tracking);
    }

    @Test
    void anOriginalFromTheFutureIsRefused() throws Exception {
        HttpResponse<String> answer = reviewer.post(
                "/original",
                "/original",
                Map.of(
                        "municipality",
                        "1481",
                        "agreements",
                        "call-off",
                        "arrived",
                        "2120-01-01",
                        "posted",
                        "",
                        "deemed",
                        "",
                        "tracking",
                        "",
                        "note",
                        ""));

        assertThat(answer.body()).contains("Ankomstdagen kan inte ligga i framtiden");
    }

    private HttpResponse<String> decide(long document, Map<String, String> form) throws Exception {
        return reviewer.post("/dokument/" + document, "/dokument/" + document + "/beslut", form);
    }

    private Decision last(long document) {
        List<Decision> all = decisions.ofDocument(document);
        return all.get(all.size() - 1);
    }

    /** The form of a paper as the page offers it. */
    private Map<String, String> form(long document) throws Exception {
        Matcher seen = SEEN.matcher(reviewer.get("/dokument/" + document).body());
        assertThat(seen.find()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put("seen", seen.group(1));
        form.put("kind", "AGREEMENT");
        form.put("agreement", "call-off");
        form.put("municipality", document == 1 ? "1440" : "1470");
        form.put("options", "1");
        form.put("signed", "true");
        form.put("signedOn", "2020-03-30");
        form.put("dnr", "KS 2020/123");
        form.put("reason", "");
        form.put("beslut", "godkann");
        return form;
    }
}
