package fr.certigrille.job.sharing;

import fr.certigrille.job.documents.RenderStep;
import fr.certigrille.job.documents.SynthesisStep;
import fr.certigrille.job.intake.ImportPart;
import fr.certigrille.job.intake.Workbook;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.LogContext;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.Runs;
import fr.certigrille.store.WorkerParts;
import fr.certigrille.store.WorkerParts.TakenPart;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.core.task.AsyncTaskExecutor;

/** Does parts of steps, one at a time, as Spring Batch's own handler of requests does. */
public final class PartSteps {

    /** From this time on that a part is taken, its worker writes down each item beforehand: workers died of the part. */
    static final int CAREFUL = 3;

    private final BatchTools tools;
    private final AsyncTaskExecutor threads;
    private final RenderStep render;
    private final SynthesisStep synthesis;
    private final Imports imports;
    private volatile @Nullable StepExecution current;
    private volatile boolean stopping;

    public PartSteps(
            BatchTools tools, AsyncTaskExecutor threads, RenderStep render, SynthesisStep synthesis, Imports imports) {
        this.tools = tools;
        this.threads = threads;
        this.render = render;
        this.synthesis = synthesis;
        this.imports = imports;
    }

    /** Does a part and answers how that ended; what failed is in the answer, too. */
    public StepExecution execute(TakenPart part, WorkerParts parts) {
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(tools.repository());
        handler.setStepLocator(name -> step(part, parts));
        return handler.handle(new StepExecutionRequest(part.step(), part.stepExecutionId()));
    }

    private AbstractStep step(TakenPart part, WorkerParts parts) {
        AbstractStep step = switch (RunStep.of(part.step())) {
            case IMPORT -> importStep(part, parts);
            case RENDER -> renderStep(part, parts);
            case SYNTHESIS -> synthesisStep(part, parts);
            default -> throw new IllegalArgumentException(part.step());
        };
        step.registerStepExecutionListener(new Current());
        return step;
    }

    private AbstractStep renderStep(TakenPart part, WorkerParts parts) {
        return part.taken() < CAREFUL
                ? render.buildPart(tools, threads)
                : render.buildCarefulPart(tools, next -> parts.suspect(part, next.evaluationId(), next.annex()));
    }

    private AbstractStep synthesisStep(TakenPart part, WorkerParts parts) {
        return part.taken() < CAREFUL
                ? synthesis.buildPart(tools, threads)
                : synthesis.buildCarefulPart(tools, next -> parts.suspectClass(part, next.classId()));
    }

    private AbstractStep importStep(TakenPart part, WorkerParts parts) {
        PartTurn turn = new PartTurn(part, parts);
        return tools.partStep(
                RunStep.IMPORT,
                imports.of(turn, part.taken() < CAREFUL ? null : next -> parts.suspect(part, next.name())));
    }

    /** Makes the work on a part of the import. */
    @FunctionalInterface
    public interface Imports {
        Tasklet of(ImportPart.Turn turn, @Nullable Consumer<Workbook> next);
    }

    /** Has the part end after the chunk that it is at. */
    public void stop() {
        stopping = true;
        Optional.ofNullable(current).ifPresent(StepExecution::setTerminateOnly);
    }

    private final class Current implements StepExecutionListener {
        @Override
        public void beforeStep(StepExecution execution) {
            LogContext.run(
                    execution.getJobExecution().getJobInstance().getJobName(),
                    Runs.number(execution.getJobParameters()));
            LogContext.part(execution.getStepName());
            current = execution;
            if (stopping) {
                execution.setTerminateOnly();
            }
        }
    }
}
