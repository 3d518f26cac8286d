package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks what commands about a grid are given. */
final class GridArgument {

    private GridArgument() {}

    /**
     * The shipped grids and those of a folder, if one is named.
     *
     * @throws FindingException with every fault of every grid file in the folder
     */
    static GridCatalog grids(@Nullable Path folder, Console console) {
        return folder == null
                ? new GridCatalog()
                : GridCatalog.with(folder, console.messages().locale());
    }

    /**
     * The grid with this id.
     *
     * @throws FindingException if there is no such grid
     */
    static Grid grid(String id) {
        return grid(id, new GridCatalog());
    }

    static Grid grid(String id, GridCatalog grids) {
        return grids.find(id)
                .orElseThrow(() -> new FindingException(
                        Finding.of(Code.GRID_UNKNOWN, Place.of(id), id, String.join(", ", grids.ids()))));
    }

    /**
     * A file that may be written.
     *
     * @throws FindingException if it is there already and may not be replaced
     */
    static Path target(Path file, boolean replace) {
        if (Files.exists(file) && !replace) {
            throw new FindingException(Finding.of(Code.FILE_EXISTS, Place.of(file.toString())));
        }
        return file;
    }
}
