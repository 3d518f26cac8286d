package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.OpenOptions;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.Workbooks;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of candidates in any format: number, names, and what else it knows. */
public final class ClassListReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final GridCatalog grids;
    private final Grid grid;
    private final OpenOptions options;

    public ClassListReader(GridCatalog grids, Grid grid, OpenOptions options) {
        this.grids = grids;
        this.grid = grid;
        this.options = options;
    }

    /**
     * Reads the list.
     *
     * @throws FindingException with all that is wrong with it
     */
    public ClassList read(Path file) {
        Mapping mapping = new Mapping(null, List.of(), Map.of(), Map.of(), unstated());
        try (OpenWorkbook workbook = Workbooks.open(file, options)) {
            String name = file.getFileName().toString();
            List<Table> tables =
                    new SheetFinder(workbook, name, mapping, grids).find().tables();
            if (tables.isEmpty()) {
                throw new FindingException(Finding.of(Code.TABLE_MISSING, Place.of(name)));
            }
            return read(workbook, tables.get(0));
        }
    }

    /** A list need not say anything of the class but its candidates. */
    private Map<ClassLabel, String> unstated() {
        Map<ClassLabel, String> values = new EnumMap<>(ClassLabel.class);
        values.put(ClassLabel.ESTABLISHMENT, "");
        values.put(ClassLabel.ACADEMY, "");
        values.put(ClassLabel.NAME, "");
        values.put(ClassLabel.SESSION, String.valueOf(grid.session()));
        values.put(ClassLabel.GRID, grid.id());
        return values;
    }

    private ClassList read(OpenWorkbook workbook, Table table) {
        RowFaults wrong = new RowFaults(table.place());
        List<Map<Field, String>> candidates = new ArrayList<>();
        table.read(workbook, new SheetNotes(table.place(), table.info()), new Table.Rows() {
            @Override
            public void row(CandidateCells cells, RowFaults faults) {
                new TextParser(wrong)
                        .identifier(cells.cell(Field.NUMBER), table.vocabulary().title(Field.NUMBER));
                candidates.add(values(cells));
            }

            @Override
            public void withoutCandidate(CandidateCells cells, RowFaults faults) {
                String row = String.valueOf(cells.row());
                wrong.add(Code.ROW_WITHOUT_CANDIDATE, row, row);
            }
        });
        if (!wrong.isEmpty()) {
            throw new FindingException(wrong.findings());
        }
        return new ClassList(classValues(table.classSheet().schoolClass()), candidates);
    }

    private static Map<Field, String> values(CandidateCells cells) {
        Map<Field, String> values = new HashMap<>();
        for (Column column : Column.identity()) {
            SheetCell cell = cells.cell(column.field());
            if (!(cell instanceof SheetCell.Blank)) {
                values.put(
                        column.field(),
                        cell instanceof SheetCell.Date date ? date.value().format(DAY) : cell.shown());
            }
        }
        return values;
    }

    private static Map<ClassLabel, String> classValues(SchoolClass schoolClass) {
        Map<ClassLabel, String> values = new EnumMap<>(ClassLabel.class);
        values.put(ClassLabel.ESTABLISHMENT, schoolClass.establishment());
        values.put(ClassLabel.ACADEMY, schoolClass.academy());
        values.put(ClassLabel.NAME, schoolClass.name());
        return values;
    }
}
