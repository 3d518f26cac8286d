package fr.certigrille.job.report;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.intake.RejectedCopies;
import fr.certigrille.job.run.Parts;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.run.Runs;
import fr.certigrille.report.Cohort;
import fr.certigrille.report.Cohorts;
import fr.certigrille.report.Delivery;
import fr.certigrille.report.Ending;
import fr.certigrille.report.Lot;
import fr.certigrille.report.RunCounts;
import fr.certigrille.report.RunFacts;
import fr.certigrille.report.StepFact;
import fr.certigrille.store.Database;
import fr.certigrille.store.DeliveryStore;
import fr.certigrille.store.LotStore;
import fr.certigrille.store.StandingEvaluations;
import fr.certigrille.store.StoredLot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Gathers what the page of a run tells, over all times it was taken up. */
public final class RunFactsReader {

    private final Reporter.Executions executions;
    private final StandingEvaluations evaluations;
    private final GridCatalog grids;
    private final RejectedCopies copies;
    private final LotStore lots;
    private final DeliveryStore deliveries;

    public RunFactsReader(Reporter.Executions executions, Database database, GridCatalog grids, RejectedCopies copies) {
        this.executions = executions;
        this.evaluations = new StandingEvaluations(database);
        this.lots = new LotStore(database);
        this.deliveries = new DeliveryStore(database);
        this.grids = grids;
        this.copies = copies;
    }

    public RunFacts read(JobExecution execution, RunReport report) {
        return new RunFacts(
                report.job(),
                Runs.number(execution.getJobParameters()),
                Ending.valueOf(report.status().name()),
                ProgramVersion.text(),
                new RunCounts(
                        report.rowsRead(),
                        report.rowsChanged(),
                        report.rowsRejected(),
                        report.rendered(),
                        report.syntheses(),
                        report.lots(),
                        report.delivered(),
                        report.evaluations(),
                        report.documents()),
                steps(execution),
                report.findings(),
                report.notes(),
                copies.of(report.findings()),
                cohorts(),
                lots.all().stream().map(RunFactsReader::lot).toList(),
                deliveries.latest(report.job()).stream()
                        .map(RunFactsReader::delivery)
                        .toList());
    }

    private static Lot lot(StoredLot lot) {
        return new Lot(
                lot.name(),
                lot.kind(),
                lot.candidates(),
                lot.partial(),
                lot.sealedAt(),
                lot.files().stream()
                        .map(file -> new Lot.Part(file.path(), file.bytes()))
                        .toList());
    }

    private static Delivery delivery(fr.certigrille.store.Delivery known) {
        return new Delivery(
                known.parcel().file(),
                known.parcel().destination(),
                known.parcel().address(),
                !known.isOpen(),
                known.attempts(),
                known.deliveredAt() == null ? known.begunAt() : known.deliveredAt(),
                known.answer());
    }

    private List<Cohort> cohorts() {
        Cohorts cohorts = new Cohorts((id, session) -> grids.find(id, session).orElseThrow(), evaluations::forEachOf);
        evaluations.forEachJudgement(judgement -> {
            SchoolClass in = judgement.schoolClass();
            if (grids.find(in.gridId(), in.session()).isPresent()) {
                cohorts.add(judgement);
            }
        });
        return cohorts.list();
    }

    private List<StepFact> steps(JobExecution execution) {
        List<JobExecution> all = executions.of(execution.getJobInstance()).stream()
                .sorted(Comparator.comparing(JobExecution::getId))
                .toList();
        List<StepFact> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int number = i + 1;
            all.get(i).getStepExecutions().stream()
                    .filter(step -> step.getStartTime() != null && !Parts.isPart(step.getStepName()))
                    .sorted(Comparator.comparing(StepExecution::getId))
                    .forEach(step -> steps.add(fact(step, number)));
        }
        return steps;
    }

    private static StepFact fact(StepExecution step, int execution) {
        return new StepFact(
                step.getStepName(),
                execution,
                ending(step.getStatus()),
                instant(Objects.requireNonNull(step.getStartTime())),
                step.getEndTime() == null ? null : instant(step.getEndTime()),
                step.getReadCount(),
                step.getWriteCount(),
                step.getFilterCount(),
                step.getSkipCount());
    }

    private static Ending ending(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> Ending.DONE;
            case STOPPED, STOPPING -> Ending.STOPPED;
            default -> Ending.FAILED;
        };
    }

    /** Spring Batch keeps the wall clock of the process. */
    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
