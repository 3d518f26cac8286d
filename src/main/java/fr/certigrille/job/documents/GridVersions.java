package fr.certigrille.job.documents;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import fr.certigrille.grid.ToCheck;
import fr.certigrille.store.GridStore;
import fr.certigrille.store.GridStore.InForce;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds evaluations to the grids that they were made with. A grid file that changed since is told, and the session goes on
 * with what it began with; {@code certigrille grid adopt} is the only way to another version.
 */
public final class GridVersions {

    private final GridCatalog grids;
    private final GridStore store;
    private final List<Finding> findings = new ArrayList<>();

    public GridVersions(GridCatalog grids, GridStore store) {
        this.grids = grids;
        this.store = store;
    }

    /** Has sessions that have begun keep their versions. */
    public void keepThoseInForce() {
        store.former().forEach(content -> grids.remember(GridFile.ofContent(content)));
        for (InForce version : store.inForce()) {
            GridFile kept = GridFile.ofContent(version.content());
            boolean same = grids.file(version.gridId())
                    .filter(file -> file.hash().equals(version.hash()))
                    .isPresent();
            if (!same) {
                findings.add(
                        Finding.of(Code.GRID_CHANGED, Place.of(version.gridId()), String.valueOf(version.session())));
                grids.keep(version.session(), kept);
            }
        }
    }

    /** Puts the files' versions in force for sessions that begin, and gives every new evaluation its version. */
    void assign() {
        store.withoutVersion()
                .forEach(use -> grids.version(use.gridId(), use.session())
                        .ifPresent(version -> store.putInForce(use.session(), version)));
        store.assign();
    }

    /** Which grids changed without being adopted, and which of those in use nobody has compared with the official text. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        store.inForce().stream()
                .map(version -> GridFile.ofContent(version.content()).grid(version.session()))
                .filter(grid -> !grid.toCheck().isEmpty())
                .map(GridVersions::unverified)
                .distinct()
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Finding unverified(Grid grid) {
        String paths = grid.toCheck().stream().map(ToCheck::path).collect(Collectors.joining(", "));
        return Finding.of(Code.GRID_TO_CHECK, Place.of(grid.id(), "$.toCheck"), paths);
    }
}
