package se.fvm.review;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.print.PrintOptions;

/** The installed Chromium with an empty profile of its own, which speaks to nothing but the page under test. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** What WCAG 2.1 AA asks for, as axe-core names it. */
    private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** Where a run leaves its pictures; {@code -Dscreenshots=src/docs/screenshots} renews those of the documentation. */
    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

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
        click("main button");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The only element with this text among those that a selector finds. */
    WebElement find(String selector, String text) {
        return all(selector).stream()
                .filter(e -> e.getText().contains(text))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(selector + " with " + text + " on " + path()));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What is read on the page. */
    String text() {
        return find("body").getText();
    }

    /** Types into whatever has the focus. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Moves the focus on by keyboard until it is on an element that a selector finds. */
    void tabTo(String selector) {
        for (int i = 0; i < 150; i++) {
            type(Keys.TAB);
            if (Boolean.TRUE.equals(
                    driver.executeScript("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
        }
        throw new NoSuchElementException("the Tab key never comes to " + selector + " on " + path());
    }

    /** Does something that leads to another page, and waits for that page. */
    void follow(Runnable action) {
        WebElement before = find("html");
        action.run();
        Awaitility.await("another page than " + path())
                .atMost(Duration.ofSeconds(30))
                .until(() -> isGone(before));
        Awaitility.await("the page is loaded")
                .atMost(Duration.ofSeconds(30))
                .until(() -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** Clicks on something that leads to another page. */
    void click(String selector) {
        follow(() -> find(selector).click());
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

    /** The page as it is printed, a PDF. */
    byte[] printed() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Keeps a picture of the top of what is seen. */
    void keepScreenshot(String name) throws IOException {
        run("document.activeElement.blur(); window.scrollTo(0, 0)");
        Files.write(Files.createDirectories(SCREENSHOTS).resolve(name + ".png"), screenshot());
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        org.springframework.util.FileSystemUtils.deleteRecursively(profile);
    }
}
