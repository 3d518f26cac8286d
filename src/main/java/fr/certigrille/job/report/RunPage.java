package fr.certigrille.job.report;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.rendering.PageRenderer;
import fr.certigrille.report.RunFacts;
import fr.certigrille.report.RunXml;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The report of a run as a page for people, {@code report.html} in the output folder. Never fails the run. */
public final class RunPage {

    private static final Logger LOG = LoggerFactory.getLogger(RunPage.class);
    private static final String NAME = "report.html";
    private static final String XML = "report.xml";

    private final JobFile file;
    private final RunOptions options;
    private final OutputFolder output;

    public RunPage(JobFile file, RunOptions options) {
        this.file = file;
        this.options = options;
        this.output = new OutputFolder(file.outputFolder());
    }

    /**
     * Replaces the page.
     *
     * @return a warning when there is no page of this run
     */
    public List<Finding> write(Supplier<RunFacts> facts) {
        try {
            output.remove(NAME);
            output.put(NAME, html(facts.get()));
            return List.of();
        } catch (FindingException e) {
            return notWritten(e.findings().get(0).code().id(), e);
        } catch (RuntimeException e) {
            return notWritten(e.getClass().getSimpleName(), e);
        }
    }

    private byte[] html(RunFacts facts) {
        PageRenderer renderer =
                new PageRenderer(file.stylesheets(), "schema/run.xsd", "report/run-to-html.xsl", "report/report.css");
        PageRenderer.Content content = out -> RunXml.write(facts, new Messages(options.locale()), zone(), out);
        if (options.keepIntermediate()) {
            output.put(XML, renderer.xml(XML, content));
        }
        return renderer.render(NAME, content);
    }

    /** The schedule's, or that of who runs the job. */
    private ZoneId zone() {
        JobSchedule schedule = file.schedule();
        return schedule == null ? options.zone() : schedule.zone();
    }

    private static List<Finding> notWritten(String cause, Exception e) {
        LOG.warn("The report of the run was not written", e);
        return List.of(Finding.of(Code.REPORT_NOT_WRITTEN, Place.of(NAME), cause));
    }
}
