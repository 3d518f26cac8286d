package fr.certigrille.job.documents;

import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.KeysetReader;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.EvaluationStore.Judged;
import fr.certigrille.store.StoredEvaluation;
import java.util.List;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Gives each evaluation its result. Input: evaluations whose statement or whose grid changed since. Output: final mark and
 * coverage, in the database.
 */
public final class EvaluateStep implements StepExecutionListener {

    private static final int CHUNK = 500;

    private final GridCatalog grids;
    private final GridVersions versions;
    private final EvaluationStore evaluations;

    public EvaluateStep(GridCatalog grids, GridVersions versions, EvaluationStore evaluations) {
        this.versions = versions;
        this.grids = grids;
        this.evaluations = evaluations;
    }

    public Step build(BatchTools tools) {
        return tools.<StoredEvaluation, Judged>chunkStep(RunStep.EVALUATE, CHUNK, () -> 0)
                .reader(new KeysetReader<>(
                        CHUNK, (range, last, limit) -> evaluations.withoutResult(last == null ? 0 : last.id(), limit)))
                .processor(this::evaluate)
                .writer(chunk -> evaluations.saveResults(List.copyOf(chunk.getItems())))
                .listener((StepExecutionListener) this)
                .build();
    }

    @Override
    public void beforeStep(StepExecution execution) {
        versions.assign();
    }

    private Judged evaluate(StoredEvaluation stored) {
        Evaluator evaluator = new Evaluator(
                grids.find(stored.schoolClass().gridId(), stored.schoolClass().session())
                        .orElseThrow());
        return new Judged(stored, evaluator.evaluate(stored.evaluation()));
    }
}
