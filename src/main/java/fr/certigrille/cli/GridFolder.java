package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import fr.certigrille.rendering.FormRenderer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of all commands that use a grid: a folder whose grids, looks and words are added to the shipped ones or win over them. */
final class GridFolder {

    @Option(names = "--grids", paramLabel = "FOLDER", descriptionKey = "gridFolder")
    private @Nullable Path folder;

    /**
     * The shipped grids and those of the folder, if one is named.
     *
     * @throws FindingException with every fault of every grid file in the folder
     */
    GridCatalog catalog(Console console) {
        return folder == null
                ? new GridCatalog()
                : GridCatalog.with(folder, console.messages().locale());
    }

    /**
     * The grid with this id, as it is in a session. What nobody has compared with the official text is told.
     *
     * @param session null for its first one
     * @throws FindingException if there is no such grid, or it is not for that session
     */
    Grid grid(String id, @Nullable Integer session, Console console) {
        GridCatalog grids = catalog(console);
        GridFile file = grids.file(id)
                .orElseThrow(() -> new FindingException(
                        Finding.of(Code.GRID_UNKNOWN, Place.of(id), id, String.join(", ", grids.ids()))));
        Grid grid = SessionOption.grid(file, session);
        console.tell(unverified(grid));
        return grid;
    }

    private static List<Finding> unverified(Grid grid) {
        return grid.toCheck().stream()
                .map(part -> Finding.of(Code.GRID_TO_CHECK, Place.of(grid.id(), part.path()), part.reason()))
                .toList();
    }

    /** A renderer that knows the folder's looks and words. */
    FormRenderer renderer() {
        return new FormRenderer(Home.stylesheets(), folder);
    }
}
