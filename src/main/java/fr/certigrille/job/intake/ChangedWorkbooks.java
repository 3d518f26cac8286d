package fr.certigrille.job.intake;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.settings.InputSettings;
import fr.certigrille.store.Database;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.SourceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees which workbooks are to be read. Input: the input folder. Output: workbooks that changed since they were read, or that have to be
 * read again; what is to be told of the folder is told.
 */
public final class ChangedWorkbooks {

    private final InputFolder input;
    private final InputSettings settings;
    private final StableFile stableFile;
    private final SourceStore sources;
    private final FindingStore findings;

    public ChangedWorkbooks(InputFolder input, InputSettings settings, Database database, Clock clock) {
        this.input = input;
        this.settings = settings;
        this.stableFile = new StableFile(clock, time -> Thread.sleep(time.toMillis()));
        this.sources = new SourceStore(database);
        this.findings = new FindingStore(database);
    }

    /** In the order in which they have to be taken over: by name. */
    public List<Workbook> find() throws IOException {
        List<Path> workbooks = input.workbooks();
        sources.markPresent(workbooks.stream().map(InputFolder::name).toList());
        findings.replaceForFolder(input.leftOut());
        findings.clear(Code.WORKERS_DIED_OF_WORKBOOK);
        List<Workbook> changed = new ArrayList<>();
        for (Path file : workbooks) {
            stable(file).filter(workbook -> !isUpToDate(workbook)).ifPresent(changed::add);
        }
        return changed;
    }

    /** The workbook, once it no longer changes; a finding for it otherwise. */
    private Optional<Workbook> stable(Path file) throws IOException {
        try {
            stableFile.await(file);
            return Optional.of(new Workbook(file, Sha256.of(file)));
        } catch (FindingException changing) {
            findings.replaceForSource(sources.open(InputFolder.name(file)), changing.findings());
            return Optional.empty();
        }
    }

    private boolean isUpToDate(Workbook workbook) {
        return sources.find(workbook.name())
                .filter(source -> source.isUpToDate(workbook.state(settings)))
                .isPresent();
    }
}
