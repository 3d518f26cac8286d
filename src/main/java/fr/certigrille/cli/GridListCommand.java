package fr.certigrille.cli;

import fr.certigrille.grid.Grid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the grids. */
@Command(name = "list", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridListCommand implements Runnable {

    private final Console console;

    @Mixin
    private GridFolder grids;

    GridListCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        for (Grid grid : grids.catalog(console).all()) {
            console.say(
                    "grids.line",
                    grid.id(),
                    grid.diploma(),
                    grid.exam().code(),
                    grid.exam().title(),
                    grid.sessions().toString());
            if (!grid.toCheck().isEmpty()) {
                console.say("grids.unverified", grid.toCheck().size());
            }
        }
    }
}
