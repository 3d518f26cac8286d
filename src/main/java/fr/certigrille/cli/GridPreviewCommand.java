package fr.certigrille.cli;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.ExampleEvaluation;
import fr.certigrille.evaluation.ExampleSynthesis;
import fr.certigrille.evaluation.Synthesis;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridReader;
import fr.certigrille.rendering.FormRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders the blank forms of a grid file and filled examples. */
@Command(name = "preview", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridPreviewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "gridFile")
    private Path file;

    @Mixin
    private SessionOption session;

    @Mixin
    private OutputFolder output;

    GridPreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        GridReader.Read read = new GridReader(console.messages().locale()).read(file);
        console.tell(read.warnings());
        Grid grid = SessionOption.grid(read.file(), session.year());
        Path folder = file.toAbsolutePath().getParent();
        FormRenderer renderer = new FormRenderer(Home.stylesheets(), folder);
        Evaluation example = ExampleEvaluation.of(grid);
        EvaluationDocument document = new EvaluationDocument(
                grid, ExampleEvaluation.schoolClass(grid), example, new Evaluator(grid).evaluate(example));
        for (Annex annex : grid.annexes()) {
            write(annex, grid, "preview.blank", pdf -> renderer.renderBlank(annex, grid, pdf));
            write(annex, grid, "preview.example", pdf -> renderer.render(annex, document, pdf));
        }
        Annex synthesis = grid.synthesis();
        if (synthesis != null) {
            Synthesis table = ExampleSynthesis.of(grid);
            write(synthesis, grid, "preview.example", pdf -> renderer.renderSynthesis(synthesis, grid, table, pdf));
        }
        return ExitCode.DONE.value();
    }

    private void write(Annex annex, Grid grid, String kind, Consumer<ByteArrayOutputStream> rendering)
            throws IOException {
        String name = annex.code() + "_" + grid.id() + "_" + console.messages().text(kind) + ".pdf";
        output.write(name, rendering, console);
    }
}
