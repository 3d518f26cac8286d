package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.ArrayList;
import java.util.List;

/** Reads tables with a row per candidate, a row at a time: memory does not grow with their number. */
final class StreamedReading {

    private final OpenWorkbook workbook;
    private final ClassListener listener;

    StreamedReading(OpenWorkbook workbook, ClassListener listener) {
        this.workbook = workbook;
        this.listener = listener;
    }

    /** Reads the tables and answers how many candidates they have. */
    int read(List<Table> tables) {
        Twins twins = Twins.of(tables, workbook);
        return tables.stream().mapToInt(table -> read(table, twins)).sum();
    }

    private int read(Table table, Twins twins) {
        listener.schoolClass(table.classSheet().schoolClass());
        List<Finding> faults = new ArrayList<>(table.header().faults());
        faults.addAll(table.header().missing());
        faults.forEach(listener::finding);
        table.header().warnings().forEach(listener::finding);
        Rows rows = new Rows(table, twins, faults.isEmpty());
        SheetNotes notes = new SheetNotes(table.place(), table.info());
        table.read(workbook, notes, rows);
        notes.findings(
                        table.header().layout(),
                        rows.count,
                        table.classSheet().schoolClass().name(),
                        table.header().unknown())
                .forEach(listener::finding);
        return rows.count;
    }

    private final class Rows implements Table.Rows {

        private final Table table;
        private final SchoolClass schoolClass;
        private final Twins twins;
        private final RowMapper mapper;
        private final boolean usable;
        private int count;

        private Rows(Table table, Twins twins, boolean usable) {
            this.table = table;
            this.schoolClass = table.classSheet().schoolClass();
            this.twins = twins;
            this.mapper = table.mapper();
            this.usable = usable;
        }

        @Override
        public void row(CandidateCells cells, RowFaults faults) {
            count++;
            SheetCell number = cells.cell(Field.NUMBER);
            List<String> others = twins.others(table, number.shown(), number.address());
            ReadRow row = mapper.map(cells, faults, others);
            listener.row(schoolClass, usable ? row : RejectedRow.of(row));
        }

        @Override
        public void withoutCandidate(CandidateCells cells, RowFaults faults) {
            count++;
            listener.row(schoolClass, mapper.withoutCandidate(cells, faults));
        }
    }
}
