package fr.certigrille.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The page in a real browser: what it shows, what it asks for, the keyboard, the rules of accessibility, paper. */
class ReportInBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static Path page(String language) {
        return Pages.file(folder, SampleRuns.complete(), language);
    }

    private static void unfoldAll() {
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    @ParameterizedTest
    @CsvSource({"fr, light", "fr, dark", "en, light", "en, dark"})
    void the_page_breaks_no_rule_of_accessibility_folded_and_unfolded(String language, String scheme) {
        browser.open(page(language), scheme);
        browser.picture(PICTURES.resolve("report-" + language + "-" + scheme + ".png"));
        assertThat(browser.violations()).isEmpty();
        unfoldAll();
        assertThat(browser.violations()).isEmpty();
        browser.picture(PICTURES.resolve("report-" + language + "-" + scheme + "-unfolded.png"));
    }

    private static Stream<Arguments> outer_cases() {
        return Stream.of(
                arguments("failed", SampleRuns.failed()),
                arguments("empty", SampleRuns.empty()),
                arguments("long", SampleRuns.withLongNames()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outer_cases")
    void with_nobody_or_with_endless_names_it_breaks_no_rule_and_keeps_its_width(String name, RunFacts run) {
        browser.open(Pages.file(folder, run, "fr"), "dark");
        unfoldAll();
        browser.picture(PICTURES.resolve("report-" + name + ".png"));
        assertThat(browser.violations()).isEmpty();
        assertThat(pageWidth(320)).isLessThanOrEqualTo(320);
    }

    private static int pageWidth(int screen) {
        browser.width(screen);
        int width = ((Number) browser.run("return document.documentElement.scrollWidth")).intValue();
        browser.width(1280);
        return width;
    }

    @ParameterizedTest
    @CsvSource({"fr, light", "en, dark"})
    void the_page_asks_for_nothing_and_the_console_stays_silent(String language, String scheme) {
        browser.requests();
        browser.console();
        Path page = page(language);
        browser.open(page, scheme);
        unfoldAll();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void a_style_or_script_that_somebody_slips_in_is_refused() throws Exception {
        Path page = page("fr");
        String spoilt = Files.readString(page)
                .replace(
                        "</head>",
                        "<style>body { color: rgb(1, 2, 3) }</style><script>document.title = 'x'</script></head>");
        browser.open(Files.writeString(folder.resolve("spoilt.html"), spoilt), "light");
        assertThat(browser.run("return getComputedStyle(document.body).color")).isNotEqualTo("rgb(1, 2, 3)");
        assertThat(browser.run("return document.title")).asString().contains("end-of-term");
        assertThat(browser.console()).hasSize(2).allMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void the_scheme_of_the_reader_changes_the_ground() {
        browser.open(page("fr"), "light");
        Object light = browser.run("return getComputedStyle(document.body).backgroundColor");
        browser.open(page("fr"), "dark");
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
    }

    /** axe leaves drawings out. */
    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void figures_in_the_heat_map_and_labels_of_charts_can_be_read(String scheme) {
        browser.open(page("fr"), scheme);
        unfoldAll();
        @SuppressWarnings("unchecked")
        List<String> faint = (List<String>) browser.run("""
                const light = c => { const p = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
                    .map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
                  return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; };
                const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
                const ground = getComputedStyle(document.body).backgroundColor;
                const faint = [];
                document.querySelectorAll('svg text').forEach(text => {
                  const cell = text.getAttribute('class').includes('on-heat') ? text.previousElementSibling : null;
                  const on = cell ? getComputedStyle(cell).fill : ground;
                  const ratio = contrast(getComputedStyle(text).fill, on);
                  if (ratio < 4.5) faint.push(text.textContent + ' ' + ratio);
                });
                document.querySelectorAll('svg .bar, svg .outlier, svg .dot, svg .middle-half, svg .whisker, svg .axis, svg .median')
                  .forEach(shape => {
                    const style = getComputedStyle(shape);
                    const ratio = contrast(shape.tagName === 'line' ? style.stroke : style.fill, ground);
                    if (ratio < 3) faint.push(shape.getAttribute('class') + ' ' + ratio);
                  });
                return faint;""");
        assertThat(faint).isEmpty();
    }

    @Test
    void the_first_tab_offers_to_skip_to_the_content() {
        browser.open(page("fr"), "light");
        browser.press(Keys.TAB);
        assertThat(focused()).isEqualTo("Aller au contenu");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
    }

    @Test
    void the_keyboard_reaches_every_link_table_and_fold_in_the_order_of_the_page() {
        browser.open(page("fr"), "light");
        @SuppressWarnings("unchecked")
        List<String> expected = (List<String>) browser.run("""
                return [...document.querySelectorAll('a, summary, [tabindex="0"]')].filter(e => e.checkVisibility()).map(
                    e => e.tagName + ' ' + (e.getAttribute('aria-label') || e.textContent.trim()));""");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            browser.press(Keys.TAB);
            reached.add(browser.run("const e = document.activeElement; return e.tagName + ' '"
                            + " + (e.getAttribute('aria-label') || e.textContent.trim())")
                    .toString());
        }
        assertThat(reached).isEqualTo(expected);
    }

    @Test
    void a_table_behind_a_chart_opens_by_the_keyboard() {
        browser.open(page("fr"), "light");
        browser.run("document.querySelector('figure summary').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.querySelector('figure table').checkVisibility()"))
                .isEqualTo(true);
    }

    @Test
    void every_chart_has_a_name_a_description_and_a_table() {
        browser.open(page("en"), "light");
        assertThat(browser.run("""
                return [...document.querySelectorAll('svg')].filter(svg =>
                    svg.getAttribute('aria-labelledby').split(' ').some(id => !document.getElementById(id)?.textContent)
                    || !svg.closest('figure').querySelector('table tbody tr')).length""")).isEqualTo(0L);
        assertThat(((Number) browser.run("return document.querySelectorAll('svg').length")).intValue())
                .isGreaterThan(10);
    }

    @Test
    void on_a_narrow_screen_the_page_itself_does_not_scroll_sideways() {
        browser.open(page("fr"), "light");
        unfoldAll();
        assertThat(pageWidth(320)).isLessThanOrEqualTo(320);
    }

    @Test
    void printed_it_is_light_and_all_that_was_folded_is_on_paper() throws Exception {
        browser.open(page("fr"), "dark");
        Path pdf = PICTURES.resolve("report.pdf");
        browser.print(pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Comment les classeurs ont été compris", "CG-100");
            assertThat(text).contains("de 12 à moins de 13");
            assertThat(text).doesNotContain("Aller au contenu");
        }
    }

    private static String focused() {
        return String.valueOf(browser.run("return document.activeElement.textContent.trim()"));
    }

    @Test
    void ten_thousand_candidates_open_within_a_minute() {
        browser.open(Pages.file(folder, SampleRuns.large(400), "fr"), "light");
        assertThat(browser.run("return document.querySelectorAll('details.class').length"))
                .isEqualTo(400L + 24);
        assertThat(Map.of("console", browser.console())).isEqualTo(Map.of("console", List.of()));
    }
}
