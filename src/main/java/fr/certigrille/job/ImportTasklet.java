package fr.certigrille.job;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.store.Database;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.Reading;
import fr.certigrille.store.SourceStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports one changed workbook per call, each in one transaction: a workbook is in the database whole or not at all. */
final class ImportTasklet implements Tasklet {

    private final InputFolder input;
    private final InputSettings settings;
    private final Clock clock;
    private final StableFile stableFile;
    private final WorkbookReader reader;
    private final SourceStore sources;
    private final EvaluationStore evaluations;
    private final FindingStore findings;
    private final RejectedCopies copies;
    private final TransactionTemplate wholly;
    private @Nullable Queue<Workbook> pending;

    ImportTasklet(
            InputFolder input,
            InputSettings settings,
            WorkbookReader reader,
            Database database,
            RejectedCopies copies,
            Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.stableFile = new StableFile(clock, time -> Thread.sleep(time.toMillis()));
        this.input = input;
        this.reader = reader;
        this.sources = new SourceStore(database);
        this.evaluations = new EvaluationStore(database);
        this.findings = new FindingStore(database);
        this.copies = copies;
        this.wholly = new TransactionTemplate(database.transactions());
        this.wholly.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (pending == null) {
            pending = changedWorkbooks();
        }
        Workbook workbook = pending.peek();
        if (workbook != null) {
            importWorkbook(workbook, contribution);
            pending.remove();
        }
        return RepeatStatus.continueIf(!pending.isEmpty());
    }

    private Queue<Workbook> changedWorkbooks() throws IOException {
        List<Path> workbooks = input.workbooks();
        sources.markPresent(workbooks.stream().map(InputFolder::name).toList());
        findings.replaceForFolder(input.leftOut());
        Queue<Workbook> changed = new ArrayDeque<>();
        for (Path file : workbooks) {
            stable(file).filter(workbook -> !isUpToDate(workbook)).ifPresent(changed::add);
        }
        return changed;
    }

    /** The workbook, once it no longer changes; a finding for it otherwise. */
    private Optional<Workbook> stable(Path file) throws IOException {
        String name = InputFolder.name(file);
        try {
            stableFile.await(file);
            return Optional.of(new Workbook(file, name, Sha256.of(file)));
        } catch (FindingException changing) {
            findings.replaceForSource(sources.open(name), changing.findings());
            return Optional.empty();
        }
    }

    private boolean isUpToDate(Workbook workbook) {
        return sources.find(workbook.name())
                .filter(source -> source.isUpToDate(state(workbook)))
                .isPresent();
    }

    /** What reading depends on: the file, and how it is to be understood. */
    private String state(Workbook workbook) {
        String all = workbook.sha256() + settings.fingerprint() + ProgramVersion.text();
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    private void importWorkbook(Workbook workbook, StepContribution contribution) {
        long sourceId = sources.open(workbook.name());
        try {
            Reading reading = reading(workbook, sourceId, contribution.getStepExecution());
            WorkbookImport listener = wholly.execute(status -> read(workbook, reading));
            listener.countIn(contribution);
            record(workbook, sourceId, listener.findings(), listener.isSettled());
        } catch (FindingException unreadable) {
            record(workbook, sourceId, unreadable.findings(), true);
        }
    }

    /** The rows are final. If the run dies before all this is committed, the next one does it again, the copy too. */
    private void record(Workbook workbook, long sourceId, List<Finding> told, boolean settled) {
        List<Finding> copyFaults = copies.renew(workbook.file(), told);
        List<Finding> stillOpen = InputFolder.stillOpen(workbook.file());
        findings.replaceForSource(
                sourceId,
                Stream.of(stillOpen, told, copyFaults).flatMap(List::stream).toList());
        boolean again = RejectedCopies.mayComeLater(copyFaults) || !stillOpen.isEmpty();
        sources.settle(sourceId, state(workbook), settled && !again);
    }

    private Reading reading(Workbook workbook, long sourceId, StepExecution step) {
        return new Reading(
                sourceId,
                workbook.name(),
                workbook.sha256(),
                step.getJobExecution().getJobInstance().getJobName(),
                Runs.number(step.getJobParameters()),
                clock.instant());
    }

    private WorkbookImport read(Workbook workbook, Reading reading) {
        WorkbookImport listener = new WorkbookImport(workbook.name(), evaluations.importing(reading));
        reader.read(workbook.file(), listener);
        listener.finish();
        return listener;
    }

    /** A workbook as the step found it when it began. */
    private record Workbook(Path file, String name, String sha256) {}
}
