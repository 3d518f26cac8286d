package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.ExampleEvaluation;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.composition.LearntForms;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Makes the renderers of several threads. Fonts, FOP and stylesheets are set up once for all of them, and what FOP has set for one
 * is known to all; a schema is not thread-safe, each has its own. Thread-safe.
 */
public final class FormRenderers {

    private final Typesetting typesetting;
    private final @Nullable Path gridFolder;
    private final FormStylesheet stylesheet;
    private final LearntForms learnt;
    private final Queue<FormRenderer> ready = new ConcurrentLinkedQueue<>();

    /**
     * Sets up the fonts and the stylesheets.
     *
     * @param gridFolder the folder of grids; null for none
     * @throws FindingException with CG-405 or CG-406 when something in the folder is missing or wrong
     */
    public FormRenderers(Path xslFolder, @Nullable Path gridFolder) {
        this(new Typesetting(xslFolder), gridFolder);
    }

    /** The same, with fonts and FOP that others use, too. */
    public FormRenderers(Typesetting typesetting, @Nullable Path gridFolder) {
        this.typesetting = typesetting;
        this.gridFolder = gridFolder;
        stylesheet = new FormStylesheet(typesetting.xslFolder(), gridFolder, typesetting.typeface());
        learnt = new LearntForms(typesetting.xslFolder().resolve("fonts"));
    }

    /**
     * A renderer for one thread.
     *
     * @throws FindingException with CG-302 when the schema is missing or broken
     */
    public FormRenderer renderer() {
        FormRenderer prepared = ready.poll();
        return prepared == null ? new FormRenderer(this, OutsidePress.LIMIT) : prepared;
    }

    /**
     * Has FOP set what the documents of a grid have alike, by documents of a fictional candidate that nobody gets. What is wrong with
     * the grid's look is told when a candidate's documents are made. Looks from outside share nothing: nothing is done for them.
     */
    public void prepare(Grid grid) {
        if (gridFolder == null) {
            FormRenderer renderer = renderer();
            for (int turn = 0; turn < grid.levels().size(); turn++) {
                prepare(renderer, grid, ExampleEvaluation.of(grid, turn));
            }
            ready.add(renderer);
        }
    }

    private static void prepare(FormRenderer renderer, Grid grid, Evaluation example) {
        EvaluationDocument document = new EvaluationDocument(
                grid, ExampleEvaluation.schoolClass(grid), example, new Evaluator(grid).evaluate(example));
        for (Annex annex : grid.annexes()) {
            try {
                renderer.render(annex, document, OutputStream.nullOutputStream());
            } catch (FindingException toldLater) {
                return;
            }
        }
    }

    Path xslFolder() {
        return typesetting.xslFolder();
    }

    @Nullable
    Path gridFolder() {
        return gridFolder;
    }

    Typeface typeface() {
        return typesetting.typeface();
    }

    FormStylesheet stylesheet() {
        return stylesheet;
    }

    /** FOP for one thread, and what it has set already. */
    Press press() {
        return new Press(typesetting.formatters(), stylesheet, learnt);
    }
}
