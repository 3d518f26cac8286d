package fr.certigrille.cli;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.ExampleEvaluation;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridReader;
import fr.certigrille.rendering.FormRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders the blank forms of a grid file and filled examples. */
@Command(name = "preview", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridPreviewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "gridFile")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            descriptionKey = "blankOutput",
            defaultValue = ".")
    private Path output;

    @Option(
            names = {"-f", "--force"},
            descriptionKey = "force")
    private boolean force;

    @Option(names = "--session", paramLabel = "YEAR", descriptionKey = "gridSession")
    private @Nullable Integer session;

    GridPreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        GridReader.Read read = new GridReader(console.messages().locale()).read(file);
        console.tell(read.warnings());
        Grid grid = session == null ? read.file().grid() : read.file().grid(session);
        Path folder = file.toAbsolutePath().getParent();
        FormRenderer renderer = new FormRenderer(Home.stylesheets(), folder);
        Evaluation example = ExampleEvaluation.of(grid);
        EvaluationDocument document = new EvaluationDocument(
                grid, ExampleEvaluation.schoolClass(grid), example, new Evaluator(grid).evaluate(example));
        for (Annex annex : grid.annexes()) {
            write(annex, grid, "preview.blank", pdf -> renderer.renderBlank(annex, grid, pdf));
            write(annex, grid, "preview.example", pdf -> renderer.render(annex, document, pdf));
        }
        return ExitCode.DONE.value();
    }

    private void write(Annex annex, Grid grid, String kind, Consumer<ByteArrayOutputStream> rendering)
            throws IOException {
        String name = annex.code() + "_" + grid.id() + "_" + console.messages().text(kind) + ".pdf";
        Path target = GridArgument.target(output.resolve(name), force);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        rendering.accept(pdf);
        PrivateFiles.replace(target, pdf.toByteArray());
        console.say("written", target);
    }
}
