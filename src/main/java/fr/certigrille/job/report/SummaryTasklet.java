package fr.certigrille.job.report;

import fr.certigrille.job.report.RunReport.Status;
import java.util.function.Consumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Sums the run up. Input: what stands in the database, what the steps counted. Output: the report. */
public final class SummaryTasklet implements Tasklet {

    private final Reporter reporter;
    private final Consumer<RunReport> sink;

    public SummaryTasklet(Reporter reporter, Consumer<RunReport> sink) {
        this.reporter = reporter;
        this.sink = sink;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        sink.accept(reporter.report(step.getJobExecution(), Status.DONE));
        return RepeatStatus.FINISHED;
    }
}
