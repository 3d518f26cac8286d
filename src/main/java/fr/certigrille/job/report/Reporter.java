package fr.certigrille.job.report;

import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

/** Makes the report of a run from what its steps counted and what stands in the database. */
public final class Reporter {

    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final FindingStore findings;
    private final Executions executions;
    private final Supplier<List<Finding>> ofRun;

    public Reporter(
            EvaluationStore evaluations,
            DocumentStore documents,
            FindingStore findings,
            Executions executions,
            Supplier<List<Finding>> ofRun) {
        this.ofRun = ofRun;
        this.executions = executions;
        this.evaluations = evaluations;
        this.documents = documents;
        this.findings = findings;
    }

    RunReport report(JobExecution execution, Status status) {
        return report(execution, status, List.of());
    }

    /**
     * The report of an execution as it stands.
     *
     * @param more findings of the run itself, beside those that stand
     */
    public RunReport report(JobExecution execution, Status status, List<Finding> more) {
        Map<Boolean, List<Finding>> byKind = Stream.of(ofRun.get(), findings.standing(), more)
                .flatMap(List::stream)
                .collect(Collectors.partitioningBy(Finding::isNote));
        return new RunReport(
                execution.getJobInstance().getJobName(),
                status,
                count(execution, RunStep.IMPORT, StepExecution::getReadCount),
                count(execution, RunStep.IMPORT, StepExecution::getWriteCount),
                count(execution, RunStep.IMPORT, StepExecution::getProcessSkipCount),
                count(execution, RunStep.RENDER, StepExecution::getWriteCount),
                count(execution, RunStep.SYNTHESIS, StepExecution::getWriteCount),
                count(execution, RunStep.LOT, StepExecution::getWriteCount),
                count(execution, RunStep.DELIVER, StepExecution::getWriteCount),
                evaluations.count(),
                documents.count(),
                byKind.getOrDefault(false, List.of()),
                byKind.getOrDefault(true, List.of()));
    }

    /** Over all executions of the run: what was done before it was cut off was done, too. */
    private long count(JobExecution execution, RunStep step, ToLongFunction<StepExecution> counter) {
        return executions.of(execution.getJobInstance()).stream()
                .flatMap(each -> each.getStepExecutions().stream())
                .filter(candidate -> candidate.getStepName().equals(step.id()))
                .mapToLong(counter)
                .sum();
    }

    /** The executions of a run. */
    public interface Executions {
        List<JobExecution> of(JobInstance run);
    }
}
