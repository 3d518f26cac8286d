package fr.certigrille.cli;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.AcceptedRow;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.RejectedRow;
import fr.certigrille.spreadsheet.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks workbooks and writes nothing. */
@Command(name = "check", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final WorkbookReader reader = new WorkbookReader(new GridCatalog());

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "checkFiles")
    private List<Path> files;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Tally all = new Tally();
        for (Path file : expanded()) {
            Tally tally = check(file);
            console.tell(tally.findings);
            all.add(tally);
        }
        console.say("check.summary", all.files, all.accepted, all.rejected, all.errors());
        return (all.errors() == 0 ? ExitCode.DONE : ExitCode.REJECTED).value();
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

    private Tally check(Path file) {
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
            findings.add(finding);
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
