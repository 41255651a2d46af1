package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** The list of mails, the registrar's list, the log, and a municipality's own pages. */
@DirtiesContext
class PostTest extends OfficeTest {

    private Visitor reviewer;

    @BeforeEach
    void logIn() throws Exception {
        reviewer = Visitor.person(port, "reviewer");
    }

    @Test
    void mailsAreFoundByTheirSubject() throws Exception {
        assertThat(reviewer.get("/post?sok=paskrivna").body())
                .contains("Ett mejl")
                .contains("/post/2\"");
        assertThat(reviewer.get("/post?sok=finns-inte").body()).contains("Inga mejl");
    }

    @Test
    void theRegistrarsListNamesWhatCameInOnADay() throws Exception {
        assertThat(reviewer.get("/post/dagslista?dag=2020-04-02").body())
                .contains("Inkommet 2020-04-02", "kansliet@ale.example.org", "KS 2020/123", "09:30");
        assertThat(reviewer.get("/post/dagslista?dag=2020-04-06").body())
                .contains("rekommenderat brev", "RR123456785SE");
    }

    @Test
    void theRegistrarsListIsSavedWithoutFormulas() throws Exception {
        HttpResponse<byte[]> saved = reviewer.bytes("/post/dagslista.csv?dag=2020-04-02");

        assertThat(saved.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dagslista-2020-04-02.csv\"");
        assertThat(new String(saved.body(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFFDag;Tid;")
                .contains("2020-04-02;09:30;kansliet@ale.example.org;");
        assertThat(Sheets.harmless("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
    }

    @Test
    void aMailIsReadAgainOnRequestAndTheLogSaysSo() throws Exception {
        reviewer.post("/post/1", "/post/1/las-om", Map.of());

        assertThat(reviewer.get("/atgardslogg?text=mail+1").body()).contains("Lät läsa igen");
    }

    @Test
    void theLogIsFilteredAndSaved() throws Exception {
        reviewer.post("/kommuner/1440", "/kommuner/1440/dnr", Map.of("dnr", "RS 2019-02555"));

        assertThat(reviewer.get("/atgardslogg?slag=matter").body())
                .contains("Gav diarienummer", "RS 2019-02555")
                .doesNotContain("Lade till användare");
        byte[] saved = reviewer.bytes("/atgardslogg.xlsx?slag=matter").body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("När");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("reviewer");
        }
        assertThat(reviewer.get("/atgardslogg.csv").body()).contains("Lade till användare");
    }

    @Test
    void whatHappensAfterwardsStandsOnTheMunicipalitysPage() throws Exception {
        reviewer.post(
                "/kommuner/1440",
                "/kommuner/1440/steg",
                Map.of("avtal", "call-off", "steg", "passed-on", "dag", "2020-05-12"));
        reviewer.post("/kommuner/1440", "/kommuner/1440/anteckning", Map.of("text", "Ringde <b>Ada</b>"));

        assertThat(reviewer.get("/kommuner/1440").body())
                .contains("avropet sänt till leverantören", "2020-05-12")
                .contains("Ringde &lt;b&gt;Ada&lt;/b&gt;");
    }

    @Test
    void aReaderChangesNothing() throws Exception {
        Visitor reader = Visitor.person(port, "reader");

        for (String path : new String[] {
            "/post/1/las-om",
            "/kommuner/1440/dnr",
            "/kommuner/1440/steg",
            "/original",
            "/original/import",
            "/dokument/1/angra",
            "/dokument/1/dela",
            "/dokument/1/anteckning",
            "/att-granska/x/klar"
        }) {
            assertThat(reader.post("/", path, Map.of("dnr", "x")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void theTrendIsToldInNumbersToo() throws Exception {
        assertThat(reviewer.get("/?datum=2020-04-30").body())
                .contains("Avrop vecka för vecka", "v. 14", "v. 18", "<polyline");
        assertThat(reviewer.get("/?datum=2020-04-01").body()).doesNotContain("<polyline");
    }

    @Test
    void theMatrixIsSortedAndFilteredByOption() throws Exception {
        assertThat(reviewer.get("/?datum=2020-04-30&option=1").body()).contains("2 av 49 kommuner");
        String page = reviewer.get("/?datum=2020-04-30&sortera=avvikelser").body();
        assertThat(page.indexOf(">Vara</a>")).isBetween(0, page.indexOf(">Borås</a>"));
    }
}
