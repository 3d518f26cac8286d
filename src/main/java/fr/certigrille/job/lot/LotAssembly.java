package fr.certigrille.job.lot;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.Lot;
import fr.certigrille.delivery.lot.LotCandidate;
import fr.certigrille.delivery.lot.LotDocument;
import fr.certigrille.delivery.lot.LotHeading;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotRow;
import fr.certigrille.store.LotScope;
import fr.certigrille.store.StoredEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Gathers what goes into a lot. A candidate goes in with every document of the grid, made from what now stands, or not at all; and
 * stays out while a row that would change the evaluation is set aside.
 */
public final class LotAssembly {

    private final Division by;
    private final GridCatalog grids;
    private final LotContentStore contents;

    public LotAssembly(Division by, GridCatalog grids, LotContentStore contents) {
        this.by = by;
        this.grids = grids;
        this.contents = contents;
    }

    public Lot assemble(LotScope scope, Audience kind) {
        Grid grid = grids.find(scope.gridId(), scope.session()).orElseThrow();
        String version = grids.version(grid.id(), scope.session()).orElseThrow().hash();
        Map<String, Place> setAside = contents.setAside();
        List<Finding> faults = new ArrayList<>(contents.faults(scope).stream()
                .map(fault ->
                        Finding.of(Code.LOT_FAULT, fault.place(), fault.code().id()))
                .toList());
        List<LotCandidate> candidates = new ArrayList<>();
        for (LotRow row : contents.candidates(scope)) {
            String number = row.evaluation().evaluation().candidate().number();
            if (setAside.containsKey(number)) {
                faults.add(Finding.of(Code.LOT_FAULT, setAside.get(number), Code.EARLIER_EVALUATION_KEPT.id()));
            } else if (!row.gridVersion().equals(version)) {
                faults.add(Finding.of(Code.LOT_FAULT, row.evaluation().place(), Code.LOT_OF_OTHER_GRID_VERSION.id()));
            } else if (!isComplete(row, grid)) {
                faults.add(Finding.of(Code.LOT_FAULT, row.evaluation().place(), Code.DOCUMENT_NOT_AS_RENDERED.id()));
            } else {
                candidates.add(candidate(row, grid, kind));
            }
        }
        return new Lot(heading(scope, grid, version, kind), candidates, distinct(faults));
    }

    private static boolean isComplete(LotRow row, Grid grid) {
        return row.complete() && row.documents().size() == grid.annexes().size();
    }

    private static LotCandidate candidate(LotRow row, Grid grid, Audience kind) {
        StoredEvaluation stored = row.evaluation();
        Stream<LotRow.Document> documents = row.documents().stream()
                .filter(document -> grid.annex(document.annex()).orElseThrow().audience() == kind);
        return new LotCandidate(
                stored.schoolClass(),
                stored.evaluation(),
                Objects.requireNonNull(stored.result()),
                stored.revision(),
                documents.map(LotAssembly::document).toList());
    }

    private static LotDocument document(LotRow.Document document) {
        return new LotDocument(
                document.annex(), document.path(), document.sha256(), document.bytes(), document.pages());
    }

    private LotHeading heading(LotScope scope, Grid grid, String version, Audience kind) {
        return new LotHeading(
                by,
                kind,
                grid,
                version,
                scope.session(),
                scope.academy(),
                scope.establishment(),
                scope.schoolClass(),
                scope.commission());
    }

    /** One fault per place: of several in one cell or row, the first. */
    private static List<Finding> distinct(List<Finding> faults) {
        return faults.stream().distinct().toList();
    }
}
