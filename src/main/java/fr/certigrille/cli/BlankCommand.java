package fr.certigrille.cli;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.FormRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders the empty forms of a grid. */
@Command(name = "blank", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class BlankCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "GRID", descriptionKey = "grid")
    private String gridId;

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

    BlankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Grid grid = GridArgument.grid(gridId);
        FormRenderer renderer = new FormRenderer(Home.stylesheets());
        for (Annex annex : grid.annexes()) {
            Path file = GridArgument.target(output.resolve(annex.code() + "_" + grid.id() + ".pdf"), force);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            renderer.renderBlank(annex, grid, pdf);
            PrivateFiles.replace(file, pdf.toByteArray());
            console.say("written", file);
        }
        return ExitCode.DONE.value();
    }
}
