package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks what commands about a grid are given. */
final class GridArgument {

    private GridArgument() {}

    /**
     * The grid with this id.
     *
     * @throws FindingException if there is no such grid
     */
    static Grid grid(String id) {
        GridCatalog grids = new GridCatalog();
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
