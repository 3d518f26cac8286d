package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads workbooks in which several rows or sheets may state one candidate: long tables, fiches, and the lists and wide
 * tables beside them. All is read before any candidate is told.
 */
final class JoinedReading {

    private final OpenWorkbook workbook;
    private final String file;
    private final ClassListener listener;
    private final Map<String, Joined> candidates = new LinkedHashMap<>();
    private final List<Finding> notes = new ArrayList<>();
    private int nameless;

    JoinedReading(OpenWorkbook workbook, String file, ClassListener listener) {
        this.workbook = workbook;
        this.file = file;
        this.listener = listener;
    }

    /** Reads the sheets and answers how many candidates they have. */
    int read(WorkbookSheets sheets) {
        sheets.tables().stream()
                .filter(table -> table.header().layout() != Layout.LONG)
                .forEach(this::read);
        readFiches(sheets.fiches());
        sheets.tables().stream()
                .filter(table -> table.header().layout() == Layout.LONG)
                .forEach(this::read);
        tell();
        notes.forEach(listener::finding);
        return candidates.size();
    }

    private void read(Table table) {
        listener.schoolClass(table.classSheet().schoolClass());
        table.header().faults().forEach(listener::finding);
        table.header().warnings().forEach(listener::finding);
        if (table.header().layout() == Layout.LONG) {
            table.header().missing().forEach(listener::finding);
        }
        SheetNotes sheetNotes = new SheetNotes(table.place(), table.info());
        Rows rows = table.header().layout() == Layout.LONG ? new LongRows(table) : new Rows(table);
        table.read(workbook, sheetNotes, rows);
        notes.addAll(sheetNotes.findings(
                table.header().layout(),
                rows.numbers.size(),
                table.classSheet().schoolClass().name(),
                table.header().unknown()));
    }

    private void readFiches(List<Fiche> fiches) {
        fiches.stream()
                .map(fiche -> fiche.classSheet().schoolClass())
                .distinct()
                .forEach(listener::schoolClass);
        int empty = 0;
        for (Fiche fiche : fiches) {
            SheetNotes sheetNotes = new SheetNotes(fiche.place(), fiche.info());
            FicheReader reader = fiche.read(workbook, sheetNotes);
            if (reader.isEmpty()) {
                empty++;
                continue;
            }
            read(fiche, reader);
            notes.addAll(sheetNotes.findings(
                    Layout.FICHE, 1, fiche.classSheet().schoolClass().name(), List.of()));
        }
        if (empty > 0) {
            notes.add(Finding.of(Code.FICHES_EMPTY, Place.of(file), String.valueOf(empty)));
        }
    }

    private void read(Fiche fiche, FicheReader reader) {
        RowFaults crosses = new RowFaults(fiche.place());
        CandidateCells cells = reader.candidate(reader.row(), crosses);
        SheetCell number = cells.cell(Field.NUMBER);
        Joined joined = joined(number, fiche.place(), reader.row(), fiche.vocabulary(), fiche.mapper());
        joined.candidate.markEvaluated();
        if (joined.claim("", fiche.place(), number)) {
            joined.candidate.add(fiche.place(), cells);
            joined.more.addAll(crosses.findings());
        }
    }

    private Joined joined(SheetCell number, Place place, int row, Vocabulary vocabulary, RowMapper mapper) {
        String key = number instanceof SheetCell.Text ? number.shown() : "\n" + nameless++;
        return candidates.computeIfAbsent(
                vocabulary.grid().id() + ' ' + key,
                unknown -> new Joined(new JoinedCandidate(place, row, vocabulary), mapper));
    }

    private void tell() {
        Set<Finding> missing = new LinkedHashSet<>();
        for (Joined joined : candidates.values()) {
            ReadRow row = joined.row(missing);
            listener.row(joined.mapper.schoolClass(), row);
        }
        missing.forEach(listener::finding);
    }

    /** Rows that state the whole of a candidate, or what a list knows. */
    private class Rows implements Table.Rows {

        final Table table;
        final RowMapper mapper;
        final Set<String> numbers = new LinkedHashSet<>();

        Rows(Table table) {
            this.table = table;
            this.mapper = table.mapper();
        }

        @Override
        public void row(CandidateCells cells, RowFaults faults) {
            Joined joined = joined(cells);
            if (joined.claim(table.sheet(), table.place(), cells.cell(Field.NUMBER))) {
                joined.candidate.add(table.place(), cells);
                joined.more.addAll(faults.findings());
            }
        }

        Joined joined(CandidateCells cells) {
            SheetCell number = cells.cell(Field.NUMBER);
            numbers.add(number.shown());
            return JoinedReading.this.joined(number, table.place(), cells.row(), table.vocabulary(), mapper);
        }

        @Override
        public void withoutCandidate(CandidateCells cells, RowFaults faults) {
            listener.row(mapper.schoolClass(), mapper.withoutCandidate(cells, faults));
        }
    }

    /** Rows that state one level each. */
    private final class LongRows extends Rows {

        private final boolean byIndicator;

        private LongRows(Table table) {
            super(table);
            this.byIndicator = table.header().has(Column.INDICATOR);
        }

        @Override
        public void row(CandidateCells cells, RowFaults faults) {
            Joined joined = joined(cells);
            JoinedCandidate candidate = joined.candidate;
            candidate.markEvaluated();
            if (byIndicator) {
                candidate.followByIndicator();
            }
            Map<Field, SheetCell> others = new HashMap<>(cells.cells());
            Column.ofLongLayout().forEach(column -> others.remove(column.field()));
            candidate.add(table.place(), new CandidateCells(cells.row(), others));
            addLevel(candidate, cells);
            joined.more.addAll(faults.findings());
        }

        private void addLevel(JoinedCandidate candidate, CandidateCells cells) {
            CellParser parser = new CellParser(table.vocabulary(), candidate.faults());
            SheetCell level = candidate.addressed(table.place(), cells.cell(Column.LEVEL));
            SheetCell competence = candidate.addressed(table.place(), cells.cell(Column.COMPETENCE));
            SheetCell indicator = candidate.addressed(table.place(), cells.cell(Column.INDICATOR));
            Optional<String> assessed = indicator instanceof SheetCell.Blank
                    ? parser.assessed(competence)
                    : indicator(parser, competence, indicator);
            if (assessed.isPresent() && !(level instanceof SheetCell.Blank)) {
                SheetCell day = candidate.addressed(table.place(), cells.cell(Column.OBSERVED_ON));
                candidate.addLevel(assessed.get(), level, parser.date(day).orElse(null));
            }
        }
    }

    /** A competence that is named beside an indicator must be known, too. */
    private static Optional<String> indicator(CellParser parser, SheetCell competence, SheetCell indicator) {
        boolean named = !(competence instanceof SheetCell.Blank);
        return named && parser.assessed(competence).isEmpty()
                ? Optional.empty()
                : parser.indicator(competence, indicator);
    }

    /** A candidate, and what its rows were found at fault with beside what joining them finds. */
    private static final class Joined {

        private final JoinedCandidate candidate;
        private final RowMapper mapper;
        private final List<Finding> more = new ArrayList<>();
        private final Map<String, String> claims = new HashMap<>();

        private Joined(JoinedCandidate candidate, RowMapper mapper) {
            this.candidate = candidate;
            this.mapper = mapper;
        }

        /** Whether a row or fiche is the first of its kind for the candidate; a second one is a fault that names both. */
        private boolean claim(String kind, Place place, SheetCell number) {
            String address = candidate.addressed(place, number).address();
            String first = claims.putIfAbsent(kind, address);
            if (first != null) {
                RowFaults faults = candidate.faults();
                faults.add(Code.CANDIDATE_TWICE, first, number.shown(), address);
                faults.add(Code.CANDIDATE_TWICE, address, number.shown(), first);
            }
            return first == null;
        }

        private ReadRow row(Set<Finding> missing) {
            CandidateCells cells = candidate.cells();
            if (candidate.isOnlyListed()) {
                String address = cells.address(Field.NUMBER);
                candidate.faults().add(Code.FICHE_MISSING, address);
                String number = cells.cell(Field.NUMBER).shown();
                return new RejectedRow(
                        number, mapper.provenance(cells), candidate.faults().findings());
            }
            missing.addAll(mapper.missing(cells));
            ReadRow row = mapper.map(cells, candidate.faults(), List.of());
            return more.isEmpty() ? row : RejectedRow.of(row, more);
        }
    }
}
