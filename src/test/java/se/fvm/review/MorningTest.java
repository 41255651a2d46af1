package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.fvm.FvmIntake;
import se.fvm.calloff.Original;
import se.fvm.ledger.Decision;
import se.fvm.ledger.Decisions;
import se.fvm.ledger.Documents;
import se.fvm.ledger.Originals;

/** A Monday morning at the office, in a real browser. */
@SpringBootTest(
        classes = {FvmIntake.class, MorningTest.Seed.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class MorningTest {

    private static final List<String> EVERY_PAGE = List.of(
            "/login",
            "/",
            "/?datum=2020-04-15",
            "/att-granska",
            "/att-granska?visa=bevakas",
            "/dokument/1",
            "/dokument/14",
            "/dokument/1/sidor/1/text",
            "/original",
            "/original/1",
            "/original/import",
            "/post",
            "/post/2",
            "/post/3",
            "/post/dagslista?dag=2020-04-16",
            "/kommuner/1440",
            "/kommuner/1443",
            "/rapporter",
            "/brev",
            "/sok?text=kommun",
            "/stickprov",
            "/atgardslogg",
            "/anvandare",
            "/konto",
            "/finns-inte");

    private static final Map<String, String> PICTURES = Map.ofEntries(
            Map.entry("oversikt", "/?datum=2020-05-04"),
            Map.entry("att-granska", "/att-granska?visa="),
            Map.entry("granskning", "/dokument/14?stod=municipality"),
            Map.entry("original", "/original"),
            Map.entry("post", "/post"),
            Map.entry("mejl", "/post/2"),
            Map.entry("dagslista", "/post/dagslista?dag=2020-04-16"),
            Map.entry("kommun", "/kommuner/1440"),
            Map.entry("sok", "/sok?text=kommun"),
            Map.entry("stickprov", "/stickprov"),
            Map.entry("atgardslogg", "/atgardslogg"),
            Map.entry("anvandare", "/anvandare"),
            Map.entry("konto", "/konto"));

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Originals originals;

    private Browser browser;

    @DynamicPropertySource
    static void freshData(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/office")), "morning");
        settings.add("fvm.data-dir", folder::toString);
        settings.add("fvm.search.recognise", () -> false);
    }

    /** Fills the ledger. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(MorningLedger.class)
    static class Seed {}

    @BeforeEach
    void open() throws IOException {
        browser = new Browser(port);
    }

    @AfterEach
    void close() throws IOException {
        browser.close();
    }

    @Test
    void tenPapersAreDecidedByKeyboardAlone() {
        browser.open("/login");
        browser.type("reviewer", Keys.TAB, "hemligt");
        browser.follow(() -> browser.type(Keys.ENTER));
        browser.open("/att-granska");
        browser.tabTo("a.button.main");
        browser.follow(() -> browser.type(Keys.ENTER));

        Set<String> decided = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            assertThat(decided.add(browser.path())).as("each paper once").isTrue();
            browser.follow(() -> browser.type(Keys.chord(Keys.CONTROL, Keys.ENTER)));
        }

        assertThat(decided).allSatisfy(path -> {
            long id = Long.parseLong(path.substring("/dokument/".length()));
            assertThat(documents.find(id).orElseThrow().settled()).isTrue();
            assertThat(decisions.ofDocument(id)).hasSize(1);
        });
        undoesTheLastOne();
    }

    private void undoesTheLastOne() {
        assertThat(browser.find("[role=status]").getText()).contains("Godkänd som den lästes");

        browser.follow(() -> browser.find("[role=status] button").click());

        assertThat(browser.text()).contains("Beslutet är ångrat").contains("under granskning");
        long id = Long.parseLong(browser.path().substring("/dokument/".length()));
        assertThat(documents.find(id).orElseThrow().decision()).isEmpty();
        assertThat(decisions.ofDocument(id)).extracting(Decision::kind).endsWith(Decision.Kind.WITHDRAWN);
    }

    @Test
    void aRunnerUpIsChosenByOneClickAndWhereItWasSeenStandsOut() {
        browser.logIn("reviewer", "hemligt");
        browser.open("/dokument/12");

        assertThat(browser.find(".fact").getDomAttribute("data-fact"))
                .as("the most doubtful field comes first")
                .isEqualTo("municipality");
        browser.find("button[name=valj]", "Skara").click();

        assertThat(browser.find("#municipality").getDomProperty("value")).isEqualTo("1495");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("municipality");
        assertThat(browser.all("svg.page a.shown")).isNotEmpty();
    }

    @Test
    void anotherPageIsSeenWithoutLosingWhatWasTyped() {
        browser.logIn("reviewer", "hemligt");
        browser.open("/dokument/12");
        browser.find("#dnr").clear();
        browser.find("#dnr").sendKeys("KS 2020/999");

        browser.find(".viewer .pager a:last-child").click();

        Awaitility.await("page 2 is seen")
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> browser.find("#sidan").getText().equals("Sida 2 av 2"));
        assertThat(browser.find("#dnr").getDomProperty("value")).isEqualTo("KS 2020/999");
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndCanTakeOver() throws IOException {
        browser.logIn("reviewer", "hemligt");
        browser.open("/dokument/13");
        try (Browser other = new Browser(port)) {
            other.logIn("administrator", "hemligt");
            other.open("/dokument/13");

            assertThat(other.text()).contains("reviewer granskar sedan");
            other.follow(() -> other.find("button", "Godkänn och nästa").click());
            assertThat(other.text()).contains("reviewer granskar handlingen just nu");
            assertThat(documents.find(13).orElseThrow().settled()).isFalse();

            other.follow(() -> other.find("button", "Ta över").click());
            other.follow(() -> other.find("button[value=godkann]").click());
            assertThat(documents.find(13).orElseThrow().settled()).isTrue();
        }
        browser.find("#dnr").sendKeys("x");
        browser.follow(() -> browser.find("button[value=godkann]").click());

        assertThat(browser.text()).contains("beslutats på nytt");
        assertThat(decisions.ofDocument(13)).hasSize(1);
    }

    @Test
    void aLetterIsRegisteredByThreeLettersATickAndEnter() {
        browser.logIn("reviewer", "hemligt");
        browser.open("/original?ankom=2020-05-04");
        assertThat(browser.find("#forslag").getText()).contains("2020-04-30");

        browser.type("lil", Keys.TAB, " ", Keys.TAB, " ");
        browser.follow(() -> browser.type(Keys.ENTER));

        assertThat(browser.find("[role=status]").getText()).isEqualTo("2 original från Lilla Edet är registrerade.");
        assertThat(originals.asOf(Instant.now()))
                .filteredOn(o -> o.municipality().equals("1462"))
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.deemed()).isEqualTo(LocalDate.of(2020, 4, 30)));
        assertThat(browser.focused().getDomAttribute("id"))
                .as("ready for the next letter")
                .isEqualTo("municipality");
        assertThat(browser.find("#arrived").getDomProperty("value")).isEqualTo("2020-05-04");
    }

    @Test
    void theDeemedDayIsProposedWhileTheDayOfArrivalIsChosen() {
        browser.logIn("reviewer", "hemligt");
        browser.open("/original");

        browser.run("const day = document.querySelector('#arrived'); day.value = '2020-04-14';"
                + "day.dispatchEvent(new Event('change', {bubbles: true}))");

        Awaitility.await("Tuesday after Easter counts as Thursday before")
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> browser.find("#forslag").getText().contains("2020-04-09"));
    }

    @Test
    void anImportNamesEachBadLineAndRegistersTheOthers() {
        browser.logIn("reviewer", "hemligt");
        browser.open("/original/import");
        browser.find("#text")
                .sendKeys(String.join(
                        "\n",
                        "kommun;avtal;ankom;kollinummer",
                        "Mölndal;Avrop;2020-04-20;RR2SE",
                        "Kungsbacka;Avrop;2020-04-20;RR3SE",
                        "1481;call-off;2020-04-21;RR4SE",
                        "Tjörn;Avrop;20 april;RR5SE"));
        browser.click("section form button.main");

        assertThat(browser.text())
                .contains("2 rader kan inte läsas in")
                .contains("Kommunen \"Kungsbacka\" finns inte i kampanjen.")
                .contains("\"20 april\" är ingen dag");
        assertThat(browser.violations()).isEmpty();
        browser.follow(() -> browser.find("button", "Registrera").click());

        assertThat(originals.asOf(Instant.now()))
                .extracting(Original::tracking)
                .contains("RR2SE", "RR4SE")
                .doesNotContain("RR3SE", "RR5SE");
    }

    @Test
    void theButtonsWorkWithoutScript() throws Exception {
        Visitor reviewer = Visitor.person(port, "reviewer");

        String page = reviewer.post(
                        "/dokument/14",
                        "/dokument/14/beslut",
                        Map.of(
                                "valj",
                                "municipality=1495",
                                "seen",
                                "",
                                "signed",
                                "true",
                                "kind",
                                "AGREEMENT",
                                "agreement",
                                "call-off",
                                "municipality",
                                "1470"))
                .body();

        assertThat(page).contains("value=\"1495\" selected");
    }

    @Test
    void theOverviewAndTheDailyListPrintWithoutWhatCannotBeClickedOnPaper() throws IOException {
        browser.logIn("reviewer", "hemligt");

        browser.open("/?datum=2020-05-04");
        assertThat(printed())
                .contains("Härryda", "Åmål", "Option 1")
                .doesNotContain("Logga ut")
                .doesNotContain("Visa läget den");
        browser.open("/post/dagslista?dag=2020-04-16");
        assertThat(printed()).contains("2020-04-16").doesNotContain("Logga ut");
    }

    private String printed() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(browser.printed())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void noPageOfTheMorningBreaksWcag() throws IOException {
        browser.logIn("administrator", "hemligt");

        for (String path : EVERY_PAGE) {
            browser.open(path);
            assertThat(browser.violations()).as(path).isEmpty();
        }
    }

    @Test
    void everyPageHasItsPicture() throws IOException {
        browser.logIn("administrator", "hemligt");
        for (Map.Entry<String, String> page : PICTURES.entrySet()) {
            browser.open(page.getValue());
            browser.keepScreenshot(page.getKey());
        }
        browser.size(820, 1100);
        browser.open("/dokument/14?stod=municipality");
        browser.keepScreenshot("granskning-surfplatta");

        browser.open("/");
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("a tablet shows the first page without scrolling sideways")
                .isEqualTo(true);
    }
}
