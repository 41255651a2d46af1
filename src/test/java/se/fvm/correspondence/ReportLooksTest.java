package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The report's mail in a browser, as wide as a mail program's pane and as a telephone. */
class ReportLooksTest {

    /** Where a run leaves its pictures; {@code -Dscreenshots=src/docs/screenshots} renews those of the documentation. */
    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

    private static final int SHOWN = 1600;

    @TempDir
    Path folder;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                new ChromeOptions()
                        .setBinary("/usr/bin/chromium")
                        .addArguments(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--user-data-dir=" + folder.resolve("profile")));
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 360})
    void allOfTheReportFitsIntoTheWidthOfAMailProgramAndOfATelephone(int width) throws Exception {
        Path page = Files.writeString(folder.resolve("report.html"), asShown(mail()));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", SHOWN, "deviceScaleFactor", 1, "mobile", width < 500));

        browser.get(page.toUri().toString());
        String picture = (String) browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        Files.createDirectories(SCREENSHOTS);
        Files.write(
                SCREENSHOTS.resolve("veckorapport-" + width + ".png"),
                Base64.getDecoder().decode(picture));

        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(number("document.images.length")).isPositive();
        assertThat(number("[...document.images].filter(i => i.naturalWidth === 0).length"))
                .isZero();
    }

    private long number(String script) {
        return (Long) browser.executeScript("return " + script);
    }

    private static MimeMessage mail() throws MessagingException {
        TestReports ledger = new TestReports();
        List.of("1480", "1440", "1441", "1443", "1402")
                .forEach(code -> ledger.paper(code, "call-off", "2020-04-21", 1));
        ledger.uncertain("1490", "call-off", "2020-04-22", 1).original("1440", "call-off", "2020-04-24");
        ReportLayout layout = ledger.forms.layout(ledger.asOf("2020-04-26"));
        LetterHead head = new LetterHead(
                "fvm@vgr.example",
                null,
                List.of("rapport@vastkom.example"),
                layout.title(),
                "report",
                Instant.parse("2020-04-27T05:00:00Z"),
                null);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(new ReportMail(ledger.forms).of(layout, head, "")));
    }

    /** The HTML with its images in it, as a mail program puts them there. */
    private static String asShown(MimeMessage mail) throws MessagingException, IOException {
        Map<String, String> parts = new TreeMap<>();
        collect(mail, parts);
        String html = parts.get("html");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            html = html.replace("cid:" + part.getKey(), part.getValue());
        }
        return html;
    }

    private static void collect(Part part, Map<String, String> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else if (part.isMimeType("text/html")) {
            parts.put("html", (String) part.getContent());
        } else if (part.isMimeType("image/png") && part instanceof BodyPart && part.getHeader("Content-ID") != null) {
            parts.put(
                    part.getHeader("Content-ID")[0].replaceAll("[<>]", ""),
                    "data:image/png;base64,"
                            + Base64.getEncoder()
                                    .encodeToString(part.getInputStream().readAllBytes()));
        }
    }
}
