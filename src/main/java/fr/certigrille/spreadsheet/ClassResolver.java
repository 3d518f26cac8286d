package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.evaluation.TextLimit;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import fr.certigrille.grid.Sessions;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a class of what is said of it: by the table's own sheet above the table, else by the sheet « Classe », else by
 * the job file. All that is wrong is told at once.
 */
final class ClassResolver {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final GridCatalog grids;
    private final Mapping mapping;
    private final List<ClassLabels> sources;
    private final Map<Place, RowFaults> faults = new LinkedHashMap<>();
    private final List<Finding> missing = new ArrayList<>();
    private final Place blamed;

    /**
     * Begins.
     *
     * @param sources what sheets say, the one that wins first
     * @param blamed the sheet where a missing value should be
     */
    ClassResolver(GridCatalog grids, Mapping mapping, List<ClassLabels> sources, Place blamed) {
        this.grids = grids;
        this.mapping = mapping;
        this.sources = List.copyOf(sources);
        this.blamed = blamed;
    }

    /** The grid, if it is stated and known. */
    Optional<Grid> grid() {
        return stated(ClassLabel.GRID).map(Stated::text).flatMap(id -> grid(id, session()));
    }

    /**
     * The class.
     *
     * @param otherwise the name of a class that states none; empty when it must
     * @throws FindingException with all that is wrong
     */
    ClassSheet resolve(Optional<String> otherwise) {
        String establishment = value(ClassLabel.ESTABLISHMENT, Optional.empty());
        String academy = value(ClassLabel.ACADEMY, Optional.empty());
        String session = value(ClassLabel.SESSION, Optional.empty());
        String id = value(ClassLabel.GRID, Optional.empty());
        String name = value(ClassLabel.NAME, otherwise);
        Optional<Grid> grid = grid(id, session);
        check(id, session);
        check(ClassLabel.ESTABLISHMENT, establishment, TextLimit.ESTABLISHMENT);
        check(ClassLabel.ACADEMY, academy, TextLimit.ACADEMY);
        check(ClassLabel.NAME, name, TextLimit.CLASS_NAME);
        Map<String, Commission> commissions = commissions();
        List<Finding> found = findings();
        if (!found.isEmpty()) {
            throw new FindingException(found);
        }
        Grid known = grid.orElseThrow();
        SchoolClass schoolClass = new SchoolClass(establishment, academy, known.session(), known.id(), name);
        return new ClassSheet(schoolClass, known, commissions);
    }

    private String session() {
        return stated(ClassLabel.SESSION).map(Stated::text).orElse("");
    }

    /** The grid as it is in the session or, where it is not for that session, in its first one. */
    private Optional<Grid> grid(String id, String session) {
        Optional<Grid> known =
                YEAR.matcher(session).matches() ? grids.find(id, Integer.parseInt(session)) : Optional.empty();
        return known.or(() -> grids.find(id));
    }

    private void check(String id, String session) {
        Optional<GridFile> file = grids.file(id);
        if (file.isEmpty() && !id.isEmpty()) {
            blame(ClassLabel.GRID, Code.CLASS_GRID_UNKNOWN, id, String.join(", ", grids.ids()));
        }
        file.map(GridFile::sessions)
                .filter(sessions -> !session.isEmpty() && !isFor(sessions, session))
                .ifPresent(sessions ->
                        blame(ClassLabel.SESSION, Code.CLASS_SESSION_DIFFERS, session, sessions.toString()));
    }

    /** A class that states no name has that of its sheet. */
    private void check(ClassLabel label, String text, TextLimit limit) {
        if (limit.isExceededBy(text)) {
            Stated stated = stated(label).orElseGet(() -> new Stated(new SheetCell.Text("", text), faults(blamed)));
            stated.faults().addTooLong(stated.cell().address(), text, limit);
        }
    }

    private static boolean isFor(Sessions sessions, String session) {
        return YEAR.matcher(session).matches() && sessions.contains(Integer.parseInt(session));
    }

    private void blame(ClassLabel label, Code code, String... arguments) {
        Stated stated = stated(label).orElseThrow();
        stated.faults().add(code, stated.cell().address(), arguments);
    }

    private String value(ClassLabel label, Optional<String> otherwise) {
        Optional<String> stated = stated(label).map(Stated::text);
        if (stated.isEmpty() && otherwise.isEmpty()) {
            missing.add(Finding.of(Code.CLASS_FIELD_MISSING, blamed, label.title()));
        }
        return stated.or(() -> otherwise).orElse("");
    }

    private Optional<Stated> stated(ClassLabel label) {
        for (ClassLabels source : sources) {
            SheetCell cell = source.values().get(label);
            if (cell != null) {
                return Optional.of(new Stated(cell, faults(source.sheet())));
            }
        }
        return Optional.ofNullable(mapping.classValues().get(label))
                .map(text -> new Stated(new SheetCell.Text("", text), faults(blamed)));
    }

    private Map<String, Commission> commissions() {
        return sources.stream()
                .map(source -> source.commissions().read(faults(source.sheet())))
                .filter(commissions -> !commissions.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private RowFaults faults(Place sheet) {
        return faults.computeIfAbsent(sheet, RowFaults::new);
    }

    private List<Finding> findings() {
        List<Finding> all = new ArrayList<>(missing);
        faults.values().forEach(found -> all.addAll(found.findings()));
        return all.stream().distinct().toList();
    }

    private record Stated(SheetCell cell, RowFaults faults) {
        private String text() {
            return new TextParser(faults).line(cell);
        }
    }
}
