package fr.certigrille.cli;

import fr.certigrille.grid.Grid;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the grids. */
@Command(name = "list", resourceBundle = "fr.certigrille.help")
final class GridListCommand implements Runnable {

    private final Console console;

    @Option(names = "--grids", paramLabel = "FOLDER", descriptionKey = "gridFolder")
    private @Nullable Path folder;

    GridListCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        for (Grid grid : GridArgument.grids(folder, console).all()) {
            console.say(
                    "grids.line",
                    grid.id(),
                    grid.diploma(),
                    grid.exam().code(),
                    grid.exam().title(),
                    grid.sessions().toString());
        }
    }
}
