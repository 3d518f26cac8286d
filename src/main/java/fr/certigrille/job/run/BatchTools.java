package fr.certigrille.job.run;

import fr.certigrille.store.Database;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch on our database, wired by hand. Every step may run again when it is complete: each asks the database what
 * is not done yet, so a run that is taken up again also sees what changed meanwhile.
 */
public final class BatchTools {

    private final Database database;
    private final RunProgress progress;
    private final JobRepository repository;
    private final JobOperator operator;

    public BatchTools(Database database, RunProgress progress) throws Exception {
        this.database = database;
        this.progress = progress;
        this.repository = repository(database);
        this.operator = operator(repository);
    }

    public JobRepository repository() {
        return repository;
    }

    public RunProgress progress() {
        return progress;
    }

    public JobOperator operator() {
        return operator;
    }

    public <I, O> ChunkOrientedStepBuilder<I, O> chunkStep(RunStep step, int size, LongSupplier total) {
        return new StepBuilder(step.id(), repository)
                .<I, O>chunk(size)
                .transactionManager(database.transactions())
                .allowStartIfComplete(true)
                .listener(new StepProgress(step, total))
                .listener(new ChunkProgress<I, O>());
    }

    public Step taskletStep(RunStep step, Tasklet tasklet) {
        return taskletStep(step, tasklet, database.transactions());
    }

    /** A step that speaks with others than the database: it holds no transaction meanwhile, and makes its own. */
    public Step outwardStep(RunStep step, Tasklet tasklet) {
        return taskletStep(step, tasklet, new ResourcelessTransactionManager());
    }

    /** Whether an execution was asked to stop, also by another process. */
    public boolean isStopping(String job) {
        return repository.findRunningJobExecutions(job).stream().anyMatch(JobExecution::isStopping);
    }

    private Step taskletStep(RunStep step, Tasklet tasklet, PlatformTransactionManager transactions) {
        return new StepBuilder(step.id(), repository)
                .tasklet(tasklet, transactions)
                .allowStartIfComplete(true)
                .listener(new StepProgress(step, () -> 0))
                .build();
    }

    /** A part of a step. */
    public AbstractStep partStep(RunStep step, Tasklet tasklet) {
        return new StepBuilder(step.id(), repository)
                .tasklet(tasklet, database.transactions())
                .allowStartIfComplete(true)
                .build();
    }

    /** A step that is done in parts, elsewhere. */
    public Step partitionStep(
            RunStep step, StepExecutionSplitter splitter, PartitionHandler handler, StepExecutionListener... around) {
        PartitionStepBuilder builder = new StepBuilder(step.id(), repository)
                .partitioner(step.id(), size -> Map.of())
                .splitter(splitter)
                .partitionHandler(handler)
                .allowStartIfComplete(true);
        List.of(around).forEach(builder::listener);
        return builder.listener(new StepProgress(step, () -> 0)).build();
    }

    public static JobRepository repository(Database database) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database.dataSource());
        factory.setTransactionManager(database.transactions());
        // The lease keeps two runs from creating one execution twice.
        factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static JobOperator operator(JobRepository repository) throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator;
    }

    private final class StepProgress implements StepExecutionListener {

        private final RunStep step;
        private final LongSupplier total;

        StepProgress(RunStep step, LongSupplier total) {
            this.step = step;
            this.total = total;
        }

        @Override
        public void beforeStep(StepExecution execution) {
            progress.stepStarted(step, total.getAsLong());
        }

        @Override
        public ExitStatus afterStep(StepExecution execution) {
            progress.stepEnded();
            return execution.getExitStatus();
        }
    }

    private final class ChunkProgress<I, O> implements ChunkListener<I, O> {
        @Override
        public void afterChunk(Chunk<O> chunk) {
            progress.advanced(chunk.size());
        }
    }
}
