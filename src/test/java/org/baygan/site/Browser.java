package org.baygan.site;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;

/**
 * Chromium without a window, with a fresh profile, driven through the system's own chromedriver: nothing is downloaded.
 */
public final class Browser implements AutoCloseable {
    private static final String INSTALL = "Browser tests need Chromium: apt-get install chromium chromium-driver";

    private static final String[] FLAGS = {
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion",
        // One process for all pages, which are all ours, takes a seventh less of the processor.
        "--renderer-process-limit=1",
        "--disable-site-isolation-trials"
    };

    /** Selenium warns of Chromium releases that it has no typed protocol for; none is used here. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

    /** 210 mm less two margins of 18 mm, in CSS pixels. */
    static final int A4_WITHIN_MARGINS = 658;

    private static final int HEIGHT = 800;

    /** Only ends what hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BREATH = Duration.ofMillis(20);

    private final ChromeDriver driver;
    private final String axe;

    private Browser(Path chromium, Path chromedriver, Path profile, Map<String, String> environment)
            throws IOException {
        PROTOCOL.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .withEnvironment(environment)
                .build();
        this.driver = new ChromeDriver(service, options);
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            this.axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        // As on a phone, scroll bars take no room: else a page would have less of it than its window is wide.
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        driver.get("about:blank");
        forget();
    }

    /**
     * Starts the browser. Where there is none the test is skipped with a line that says how to get one, or fails if
     * {@code BAYGAN_REQUIRE_BROWSER} is {@code true}.
     *
     * @param profile an empty folder
     */
    public static Browser open(Path profile) throws IOException {
        return open(profile, path(), required());
    }

    /** The same with the programs of another path. */
    static Browser open(Path profile, String path, boolean required) throws IOException {
        return open(profile, path, required, Map.of());
    }

    /**
     * Starts the browser with other fonts than the machine's.
     *
     * @param scratch an empty folder
     */
    static Browser open(Path scratch, FontSet fonts) throws IOException {
        Map<String, String> environment =
                Map.of("FONTCONFIG_FILE", fonts.configuration(scratch).toString());
        return open(scratch.resolve("profile"), path(), required(), environment);
    }

    private static Browser open(Path profile, String path, boolean required, Map<String, String> environment)
            throws IOException {
        Optional<Path> chromium = find(path, "chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = find(path, "chromedriver");
        if (chromium.isPresent() && chromedriver.isPresent()) {
            return new Browser(chromium.get(), chromedriver.get(), profile, environment);
        }
        throw missing(INSTALL, required);
    }

    /** Skips the test with a line that says what to install; a failure if a browser is required. */
    static AssertionError missing(String install, boolean required) {
        if (!required) {
            System.err.println("SKIPPED: " + install);
            Assumptions.abort(install);
        }
        return new AssertionError(install);
    }

    /** Whether {@code BAYGAN_REQUIRE_BROWSER} is set. */
    static boolean required() {
        String name = "BAYGAN_REQUIRE_BROWSER";
        return Stream.of(System.getenv(name), System.getProperty(name)).anyMatch("true"::equals);
    }

    /** Where this machine's programs are. */
    static String path() {
        return Optional.ofNullable(System.getenv("PATH")).orElse("");
    }

    /** The first program of these names on a path, the earlier name first. */
    static Optional<Path> find(String path, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page in a window of a width, light or dark. */
    public void show(String address, int width, String scheme) {
        resize(width, HEIGHT);
        emulate("", scheme);
        // Only now: the page that was open has just been laid out anew, and asks for what it shows differently.
        forget();
        driver.get(address);
        settle();
    }

    private void emulate(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Shows the page that is open in a window of another width, light or dark. */
    void change(int width, String scheme) {
        resize(width, HEIGHT);
        emulate("", scheme);
    }

    private void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The page that is open as paper shows it, on a sheet of A4 without its margins. */
    void showAsPrinted(String scheme) {
        resize(A4_WITHIN_MARGINS, HEIGHT);
        emulate("print", scheme);
    }

    /** The page that is open as a PDF, as a reader's print dialogue would save it: A4, and the page's own margins. */
    byte[] pdf() {
        Map<String, Object> pdf = driver.executeCdpCommand(
                "Page.printToPDF",
                Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode(String.valueOf(pdf.get("data")));
    }

    /** Leaves the page, so that nothing it still does counts for the next one. */
    void leave() {
        driver.get("about:blank");
    }

    /** Waits until the page's fonts are there. */
    void settle() {
        driver.executeAsyncScript("const done = arguments[0]; document.fonts.ready.then(() => done())");
    }

    /** What the page's script would have evaluated to. */
    @org.jspecify.annotations.Nullable
    Object evaluate(String script) {
        return driver.executeScript(script);
    }

    /** What the promise of the page's function body comes to. */
    public String answer(String script) {
        Object answer = driver.executeAsyncScript("const done = arguments[0];(async () => {" + script
                + "})().then(value => done('=' + value), error => done('! ' + error.stack))");
        String text = String.valueOf(answer);
        if (!text.startsWith("=")) {
            throw new AssertionError(text);
        }
        return text.substring(1);
    }

    /** Types into the first element that a selector finds, once there is one. */
    void type(String selector, CharSequence... keys) {
        awaitElement(By.cssSelector(selector)).sendKeys(keys);
    }

    /** Moves the focus on by one. */
    void tab() {
        new Actions(driver).sendKeys(Keys.TAB).perform();
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        for (int i = 0; i < 10; i++) {
            try {
                driver.switchTo().activeElement().sendKeys(keys);
                return;
            } catch (StaleElementReferenceException | ElementNotInteractableException replaced) {
                // The page has put another in its place since it was asked for: nothing has been typed yet.
            }
        }
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Clicks the first element that a selector finds, once there is one. */
    void click(String selector) {
        click(By.cssSelector(selector));
    }

    /** Follows the first link with a text, as a reader sees it, once there is one. */
    void follow(String text) {
        click(By.linkText(text));
    }

    /** Clicks as soon as nothing is in the way: what stands above may still be growing. */
    private void click(By which) {
        WebElement element = awaitElement(which);
        boolean clicked = await(
                () -> {
                    try {
                        element.click();
                        return true;
                    } catch (ElementClickInterceptedException covered) {
                        return false;
                    }
                },
                done -> done);
        if (!clicked) {
            throw new AssertionError("Something covers the element " + which);
        }
    }

    private WebElement awaitElement(By which) {
        List<WebElement> found = await(() -> driver.findElements(which), elements -> !elements.isEmpty());
        if (found.isEmpty()) {
            throw new AssertionError("There is no element " + which);
        }
        return found.get(0);
    }

    /** Asks until an answer is as it should be; returns the last one, whichever it is. */
    private static <T> T await(Supplier<T> question, Predicate<T> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T found = question.get();
        while (!expected.test(found) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BREATH.toNanos());
            found = question.get();
        }
        return found;
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    /** Waits until an expression of JavaScript has a value, as text. */
    public void awaitValue(String expression, Object value) {
        String script = "try { return String(" + expression + ") } catch (e) { return String(e) }";
        String expected = String.valueOf(value);
        String found = await(() -> String.valueOf(driver.executeScript(script)), expected::equals);
        if (!found.equals(expected)) {
            throw new AssertionError(expression + " is \"" + found + "\", not \"" + expected + "\"");
        }
    }

    /**
     * The moment that it is to the pages opened from now on.
     *
     * @param moment as JavaScript reads it; without an offset it is a local time
     */
    void pretend(String moment) {
        String script = "(() => { const Real = Date; const now = new Real('" + moment + "').getTime();"
                + "Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(now) }"
                + " static now() { return now } };"
                + "const parts = Intl.DateTimeFormat.prototype.formatToParts;"
                + "Intl.DateTimeFormat.prototype.formatToParts = function (date) {"
                + " return parts.call(this, date === undefined ? new Date() : date) } })()";
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Whether the pages opened from now on may run scripts. */
    void allowScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** What the console says since the page was opened. */
    public List<String> console() {
        List<String> lines = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get("browser")) {
            lines.add(entry.getLevel() + " " + entry.getMessage());
        }
        return lines;
    }

    /** The addresses that somebody was asked for since the page was opened; {@code data:} addresses ask nobody. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get("performance")) {
            Map<String, Object> message = object(new Json().toType(entry.getMessage(), Json.MAP_TYPE), "message");
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                addresses.add(String.valueOf(
                        object(object(message, "params"), "request").get("url")));
            }
        }
        addresses.removeIf(address -> address.startsWith("data:"));
        return addresses;
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
    }

    /** What axe-core finds in the page: rule, what to do, and where. */
    List<String> violations() {
        driver.executeScript(axe);
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {preload: false, resultTypes: ['violations']}).then(
                    result => done(result.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(
                        n => n.target + ' ' + n.failureSummary).join(' | '))),
                    error => done(['axe failed: ' + error]))""");
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** Makes the window as high as the page, up to 2,400 pixels, and waits until all of it is painted. */
    void unroll(int width) {
        Number height = (Number) Objects.requireNonNull(
                driver.executeScript("return Math.min(2400, document.documentElement.scrollHeight)"));
        resize(width, height.intValue());
        driver.executeAsyncScript( // until what scrolls inside the page is painted too
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    }

    private void forget() {
        driver.manage().logs().get("browser");
        driver.manage().logs().get("performance");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
