package fr.certigrille.job.intake;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.run.Runs;
import fr.certigrille.job.settings.InputSettings;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.store.Database;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.Reading;
import fr.certigrille.store.SourceStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a workbook into the database, whole or not at all, with what is to be told of it and the copy that shows that. */
public final class WorkbookIntake {

    private final InputSettings settings;
    private final WorkbookReader reader;
    private final SourceStore sources;
    private final EvaluationStore evaluations;
    private final FindingStore findings;
    private final RejectedCopies copies;
    private final Clock clock;
    private final TransactionTemplate wholly;

    public WorkbookIntake(
            InputSettings settings, WorkbookReader reader, Database database, RejectedCopies copies, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.sources = new SourceStore(database);
        this.evaluations = new EvaluationStore(database);
        this.findings = new FindingStore(database);
        this.copies = copies;
        this.clock = clock;
        this.wholly = new TransactionTemplate(database.transactions());
        this.wholly.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Reads a workbook and takes it over. */
    void take(Workbook workbook, StepContribution contribution) {
        take(workbook, listener -> reader.read(workbook.file(), listener), contribution);
    }

    /**
     * Takes a workbook over.
     *
     * @param telling tells a listener what the workbook says, or throws a {@link FindingException} when it cannot be used
     */
    void take(Workbook workbook, Consumer<ClassListener> telling, StepContribution contribution) {
        long sourceId = sources.open(workbook.name());
        try {
            Reading reading = reading(workbook, sourceId, contribution.getStepExecution());
            WorkbookImport listener = wholly.execute(status -> read(reading, telling));
            listener.countIn(contribution);
            record(workbook, sourceId, listener.findings(), listener.isSettled());
        } catch (FindingException unreadable) {
            record(workbook, sourceId, unreadable.findings(), true);
        }
    }

    private WorkbookImport read(Reading reading, Consumer<ClassListener> telling) {
        WorkbookImport listener = new WorkbookImport(reading.file(), evaluations.importing(reading));
        telling.accept(listener);
        listener.finish();
        return listener;
    }

    /** The rows are final. If the run dies before all this is committed, the next one does it again, the copy too. */
    private void record(Workbook workbook, long sourceId, List<Finding> told, boolean settled) {
        List<Finding> copyFaults = copies.renew(workbook.file(), told);
        List<Finding> stillOpen = InputFolder.stillOpen(workbook.file());
        findings.replaceForSource(
                sourceId,
                Stream.of(stillOpen, told, copyFaults).flatMap(List::stream).toList());
        boolean again = RejectedCopies.mayComeLater(copyFaults) || !stillOpen.isEmpty();
        sources.settle(sourceId, workbook.state(settings), settled && !again);
    }

    /** Leaves the workbook as it was known, for this run: workers die of it. */
    public void setAside(String workbook) {
        long sourceId = sources.open(workbook);
        findings.replaceForSource(sourceId, List.of(Finding.of(Code.WORKERS_DIED_OF_WORKBOOK, Place.of(workbook))));
        sources.settle(sourceId, "", false);
    }

    boolean isSetAside(Workbook workbook) {
        return sources.find(workbook.name())
                .filter(source -> findings.has(source.id(), Code.WORKERS_DIED_OF_WORKBOOK))
                .isPresent();
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
}
