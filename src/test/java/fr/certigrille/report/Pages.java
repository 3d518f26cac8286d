package fr.certigrille.report;

import fr.certigrille.finding.Messages;
import fr.certigrille.rendering.PageRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/** Pages of runs, as the job makes them. */
final class Pages {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final PageRenderer RENDERER =
            new PageRenderer(Path.of("xsl"), "schema/run.xsd", "report/run-to-html.xsl", "report/report.css");

    private Pages() {}

    static byte[] html(RunFacts facts, String language) {
        return RENDERER.render("report.html", content(facts, language));
    }

    static byte[] xml(RunFacts facts, String language) {
        return RENDERER.xml("report.xml", content(facts, language));
    }

    private static PageRenderer.Content content(RunFacts facts, String language) {
        return out -> RunXml.write(facts, new Messages(Locale.forLanguageTag(language)), ZONE, out);
    }

    static Path file(Path folder, RunFacts facts, String language) {
        try {
            return Files.write(folder.resolve("report-" + language + ".html"), html(facts, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
