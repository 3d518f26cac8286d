package fr.certigrille.cli;

import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import picocli.CommandLine.Command;

/** Lists the grids. */
@Command(name = "grids", resourceBundle = "fr.certigrille.help")
final class GridsCommand implements Runnable {

    private final Console console;

    GridsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        for (Grid grid : new GridCatalog().all()) {
            console.say(
                    "grids.line",
                    grid.id(),
                    grid.diploma(),
                    grid.exam().code(),
                    grid.exam().title(),
                    String.valueOf(grid.session()));
        }
    }
}
