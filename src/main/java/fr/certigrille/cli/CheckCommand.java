package fr.certigrille.cli;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.spreadsheet.AcceptedRow;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.Mappings;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.RejectedRow;
import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks workbooks and writes nothing. */
@Command(name = "check", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;
    private final OpenOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "checkFiles")
    private List<Path> files;

    @Option(names = "--job", paramLabel = "JOB.json", descriptionKey = "checkJob")
    private @Nullable Path job;

    @Mixin
    private GridFolder grids;

    CheckCommand(Console console, Map<String, String> environment, OpenOptions options) {
        this.console = console;
        this.environment = environment;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        WorkbookReader reader = reader();
        Tally all = new Tally();
        for (Path file : expanded()) {
            Tally tally = check(file, reader);
            tally.notes.forEach(console::note);
            console.tell(tally.findings);
            all.add(tally);
        }
        console.say("check.summary", all.files, all.accepted, all.rejected, all.errors());
        return (all.errors() == 0 ? ExitCode.DONE : ExitCode.REJECTED).value();
    }

    /** A reader that understands workbooks as the job does, if one is named. */
    private WorkbookReader reader() {
        if (job == null) {
            return new WorkbookReader(grids.catalog(console), Mappings.NONE, options);
        }
        Locale locale = console.messages().locale();
        JobFile file = new JobFileReader(environment, locale).read(job);
        return new WorkbookReader(
                file.grids(locale), file.input().mappings(), file.input().options());
    }

    private List<Path> expanded() throws IOException {
        List<Path> expanded = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                try (Stream<Path> inside = Files.list(file)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(expanded::add);
                }
            } else {
                expanded.add(file);
            }
        }
        return expanded;
    }

    private static Tally check(Path file, WorkbookReader reader) {
        Tally tally = new Tally();
        tally.files = 1;
        if (!Files.isReadable(file)) {
            tally.finding(Finding.of(Code.FILE_UNREADABLE, Place.of(file.toString())));
            return tally;
        }
        try {
            reader.read(file, tally);
        } catch (FindingException unreadable) {
            tally.findings.addAll(unreadable.findings());
        }
        return tally;
    }

    /** Counts rows and collects findings. */
    private static final class Tally implements ClassListener {

        private final List<Finding> findings = new ArrayList<>();
        private final List<Finding> notes = new ArrayList<>();
        private int files;
        private int accepted;
        private int rejected;

        @Override
        public void schoolClass(SchoolClass schoolClass) {
            // Rows are what counts.
        }

        @Override
        public void row(SchoolClass schoolClass, ReadRow row) {
            if (row instanceof AcceptedRow ok) {
                accepted++;
                findings.addAll(ok.warnings());
            } else if (row instanceof RejectedRow wrong) {
                rejected++;
                findings.addAll(wrong.findings());
            }
        }

        @Override
        public void finding(Finding finding) {
            (finding.isNote() ? notes : findings).add(finding);
        }

        private void add(Tally other) {
            findings.addAll(other.findings);
            files += other.files;
            accepted += other.accepted;
            rejected += other.rejected;
        }

        private long errors() {
            return findings.stream().filter(Finding::isError).count();
        }
    }
}
