package fr.certigrille.job.documents;

import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.KeysetReader;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.EvaluationStore.Judged;
import fr.certigrille.store.StoredEvaluation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Consumer<Grid> foreseen;
    private final Set<Grid> met = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param foreseen is told each grid of which documents will be wanted, once */
    public EvaluateStep(
            GridCatalog grids, GridVersions versions, EvaluationStore evaluations, Consumer<Grid> foreseen) {
        this.versions = versions;
        this.grids = grids;
        this.evaluations = evaluations;
        this.foreseen = foreseen;
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
        met.clear();
    }

    private Judged evaluate(StoredEvaluation stored) {
        Grid grid = grids.find(
                        stored.schoolClass().gridId(), stored.schoolClass().session())
                .orElseThrow();
        if (met.add(grid)) {
            foreseen.accept(grid);
        }
        return new Judged(stored, new Evaluator(grid).evaluate(stored.evaluation()));
    }
}
