package fr.certigrille.cli;

import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.FormRenderer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders the empty forms of a grid. */
@Command(name = "blank", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class BlankCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "GRID", descriptionKey = "grid")
    private String gridId;

    @Mixin
    private GridFolder grids;

    @Mixin
    private SessionOption session;

    @Mixin
    private OutputFolder output;

    BlankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Grid grid = grids.grid(gridId, session.year(), console);
        FormRenderer renderer = grids.renderer();
        for (Annex annex : grid.annexes()) {
            String name = annex.code() + "_" + grid.id() + ".pdf";
            output.write(name, pdf -> renderer.renderBlank(annex, grid, pdf), console);
        }
        return ExitCode.DONE.value();
    }
}
