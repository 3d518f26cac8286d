package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.evaluation.Violation;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Bonus;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Penalty;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a candidate state, as an evaluation. All that is wrong with them is told at once. */
final class RowMapper {

    private static final Outcome UNREADABLE = new Graded(BigDecimal.ZERO);

    private final ClassSheet classSheet;
    private final Grid grid;
    private final Vocabulary vocabulary;
    private final Place sheet;
    private final Evaluator evaluator;
    private final List<Column> compulsory;

    RowMapper(ClassSheet classSheet, Vocabulary vocabulary, Place sheet) {
        this.classSheet = classSheet;
        this.grid = classSheet.grid();
        this.vocabulary = vocabulary;
        this.sheet = sheet;
        this.evaluator = new Evaluator(grid);
        this.compulsory = Column.of(grid).stream().filter(Column::compulsory).toList();
    }

    /**
     * Reads one candidate.
     *
     * @param faults of the sheet; what the layout found already is among them
     * @param twins where else the workbook has the candidate's number
     */
    ReadRow map(CandidateCells cells, RowFaults faults, List<String> twins) {
        RowReading reading = new RowReading(cells, new CellParser(vocabulary, faults), faults);
        String number = reading.identifier(Field.NUMBER);
        twins.forEach(other -> faults.add(Code.CANDIDATE_TWICE, cells.address(Field.NUMBER), number, other));
        Evaluation evaluation = reading.evaluation(number);
        evaluator.check(evaluation).forEach(reading::add);
        Provenance provenance = provenance(cells);
        return faults.findings().stream().anyMatch(Finding::isError)
                        || !missing(cells).isEmpty()
                ? new RejectedRow(number, provenance, faults.findings())
                : new AcceptedRow(evaluation, provenance, faults.findings());
    }

    /** What a candidate needs and there is no place for: told once for the sheet, it sets every row aside. */
    List<Finding> missing(CandidateCells cells) {
        return compulsory.stream()
                .filter(column -> !cells.cells().containsKey(column.field()))
                .map(column -> Finding.of(Code.COLUMN_MISSING, sheet, column.title()))
                .toList();
    }

    /** A row that says nothing of whom it is about. */
    RejectedRow withoutCandidate(CandidateCells cells, RowFaults faults) {
        return new RejectedRow("", provenance(cells), faults.findings());
    }

    SchoolClass schoolClass() {
        return classSheet.schoolClass();
    }

    Provenance provenance(CandidateCells cells) {
        return new Provenance(Objects.requireNonNull(sheet.sheet()), cells.row(), cells.addresses());
    }

    private final class RowReading {

        private final CandidateCells cells;
        private final CellParser parser;
        private final RowFaults faults;

        private RowReading(CandidateCells cells, CellParser parser, RowFaults faults) {
            this.cells = cells;
            this.parser = parser;
            this.faults = faults;
        }

        private SheetCell cell(Field field) {
            return cells.cell(field);
        }

        private String title(Field field) {
            return vocabulary.title(field);
        }

        private String identifier(Field field) {
            return parser.identifier(cell(field), title(field));
        }

        private void add(Violation violation) {
            faults.add(violation.code(), cells.address(violation.field()), violation.arguments());
        }

        /** What the row states. A value that cannot be read is a fault already; another that breaks no rule holds its place. */
        private Evaluation evaluation(String number) {
            Candidate candidate = new Candidate(
                    number,
                    parser.required(cell(Field.LAST_NAME), title(Field.LAST_NAME)),
                    parser.required(cell(Field.FIRST_NAME), title(Field.FIRST_NAME)),
                    parser.choice(cell(Field.OPTION), title(Field.OPTION), grid.options()));
            String form = parser.choice(cell(Field.FORM), title(Field.FORM), grid.forms());
            Commission commission = commission();
            Optional<LocalDate> date = parser.date(cell(Field.DATE));
            Map<String, String> levels = levels();
            Set<String> penalties = penalties();
            Outcome outcome =
                    parser.outcome(cell(Field.MARK), title(Field.MARK)).orElse(UNREADABLE);
            List<String> observations = grid.parts().stream()
                    .map(part -> parser.text(cell(Field.observation(part.code()))))
                    .toList();
            String appreciation = parser.text(cell(Field.APPRECIATION));
            return new Evaluation(
                    candidate,
                    form,
                    commission,
                    checked(date, outcome),
                    levels,
                    penalties,
                    outcome,
                    observations,
                    appreciation);
        }

        /** Whoever got a mark was interrogated on some day. */
        private @Nullable LocalDate checked(Optional<LocalDate> date, Outcome outcome) {
            if (outcome instanceof Graded && cell(Field.DATE) instanceof SheetCell.Blank blank) {
                parser.required(blank, title(Field.DATE));
            }
            return date.orElse(null);
        }

        /** Members come from the row or, where it has none, from the class's table of commissions. */
        private Commission commission() {
            SheetCell cell = cell(Field.COMMISSION);
            String number = parser.required(cell, title(Field.COMMISSION));
            Map<String, Commission> known = classSheet.commissions();
            if (!number.isEmpty() && !known.isEmpty() && !known.containsKey(number)) {
                faults.add(Code.COMMISSION_UNKNOWN, cell.address(), number);
            }
            Commission listed = known.getOrDefault(number, new Commission(number, "", ""));
            return new Commission(
                    number, member(Field.MEMBER_1, listed.member1()), member(Field.MEMBER_2, listed.member2()));
        }

        private String member(Field field, String listed) {
            String stated = parser.line(cell(field));
            if (stated.isEmpty() && listed.isEmpty()) {
                String address = cell(field).address();
                String blamed = address.isEmpty() ? cells.address(Field.COMMISSION) : address;
                faults.add(Code.CELL_EMPTY, blamed, title(field));
            }
            return stated.isEmpty() ? listed : stated;
        }

        /** Levels that cannot be read, or have no column, are faults already; they must not be told as missing too. */
        private Map<String, String> levels() {
            Map<String, String> levels = new LinkedHashMap<>();
            for (String code : grid.assessedCodes()) {
                SheetCell cell = cell(Field.level(code));
                Optional<String> level = parser.level(cell);
                boolean told = level.isEmpty()
                        && (!(cell instanceof SheetCell.Blank) || cell.address().isEmpty());
                level.or(() -> told ? Optional.of("") : Optional.empty()).ifPresent(stated -> levels.put(code, stated));
            }
            return levels;
        }

        private Set<String> penalties() {
            Stream<String> penalties =
                    grid.penalties().stream().map(Penalty::code).filter(code -> parser.flag(cell(Field.penalty(code))));
            Stream<String> bonuses =
                    grid.bonuses().stream().map(Bonus::code).filter(code -> parser.flag(cell(Field.bonus(code))));
            return Stream.concat(penalties, bonuses).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
