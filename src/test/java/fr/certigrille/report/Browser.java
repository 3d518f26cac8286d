package fr.certigrille.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {

    private static final Pattern REQUEST =
            Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");
    private static final String AXE = axe();

    /** A busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChromeDriver driver;

    Browser() {
        Chromium chromium = Chromium.installed();
        ChromeOptions options = new ChromeOptions();
        chromium.binary().ifPresent(options::setBinary);
        options.addArguments(
                "--headless=new", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        chromium.driver().ifPresent(service::usingDriverExecutable);
        driver = new ChromeDriver(service.build(), options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    }

    /** Opens a page for a reader who prefers light or dark. */
    void open(Path page, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.manage().window().setSize(new Dimension(1280, 900));
        driver.get(page.toUri().toString());
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the console says. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked for from anywhere, the pages opened included. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** What breaks axe's rules, WCAG 2.2 AA and good practice, each with the elements it is about. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        run(AXE);
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: {type: 'tag', values:
                    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
                  .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))),
                        e => done([String(e)]));"""));
    }

    /** The whole page as a picture. */
    void picture(Path file) {
        long height = ((Number) run("return document.documentElement.scrollHeight")).longValue();
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", 1280, "height", height, "scale", 1);
        write(
                file,
                driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)));
    }

    /** The page as it is printed. */
    void print(Path file) {
        write(
                file,
                driver.executeCdpCommand(
                        "Page.printToPDF",
                        Map.of("printBackground", false, "preferCSSPageSize", true, "generateTaggedPDF", true)));
    }

    private static void write(Path file, Map<String, Object> answer) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
