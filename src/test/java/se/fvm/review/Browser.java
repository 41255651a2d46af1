package se.fvm.review;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The installed Chromium with an empty profile of its own, which speaks to nothing but the page under test. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** What WCAG 2.1 AA asks for, as axe-core names it. */
    private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final Path profile;
    private final ChromeDriver driver;
    private final int port;

    Browser(int port) throws IOException {
        this.port = port;
        require(CHROMIUM, "chromium");
        require(DRIVER, "chromium-driver");
        profile = Files.createTempDirectory("fvm-browser");
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=sv-SE",
                        "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .withEnvironment(Map.of("LANGUAGE", "sv", "LC_ALL", "sv_SE.UTF-8"))
                        .build(),
                options);
        size(1280, 900);
    }

    private static void require(Path program, String debianPackage) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(program + " is missing: install Debian's package " + debianPackage
                    + " (apt-get install chromium chromium-driver), or run src/build/test, which does so");
        }
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void open(String path) {
        driver.get("http://localhost:" + port + path);
    }

    void logIn(String name, String password) {
        open("/login");
        find("#username").sendKeys(name);
        find("#password").sendKeys(password);
        find("main button").click();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String title() {
        return driver.getTitle();
    }

    String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** What on this page fails WCAG 2.1 AA, one line each. */
    List<String> violations() {
        return new AxeBuilder()
                .withTags(WCAG_2_1_AA).analyze(driver).getViolations().stream()
                        .map(Browser::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList();
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        org.springframework.util.FileSystemUtils.deleteRecursively(profile);
    }
}
