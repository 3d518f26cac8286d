package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.evaluation.Violation;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
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
import org.jspecify.annotations.Nullable;

/** Rows of the wide layout, one candidate each, as evaluations. All that is wrong with a row is told at once. */
final class RowMapper {

    private static final Outcome UNREADABLE = new Graded(BigDecimal.ZERO);

    private final ClassSheet classSheet;
    private final Grid grid;
    private final Headers headers;
    private final Place sheet;
    private final Evaluator evaluator;
    private final Map<Field, String> titles;

    RowMapper(ClassSheet classSheet, Headers headers, Place sheet) {
        this.classSheet = classSheet;
        this.grid = classSheet.grid();
        this.headers = headers;
        this.sheet = sheet;
        this.evaluator = new Evaluator(grid);
        this.titles = Column.of(grid).stream().collect(Collectors.toMap(Column::field, Column::title));
    }

    /**
     * Reads one row.
     *
     * @param twins for each candidate number that the sheet has more than once, the rows that have it
     */
    ReadRow map(SheetRow row, Map<String, List<Integer>> twins) {
        RowFaults faults = new RowFaults(sheet);
        RowReading reading = new RowReading(row, new CellParser(grid, faults), faults);
        String number = reading.identifier(Field.NUMBER);
        reading.checkTwins(number, twins);
        Evaluation evaluation = reading.evaluation(number);
        evaluator.check(evaluation).forEach(reading::add);
        Provenance provenance =
                new Provenance(Objects.requireNonNull(sheet.sheet()), row.number(), headers.addresses(row.number()));
        return faults.findings().stream().anyMatch(Finding::isError)
                ? new RejectedRow(number, provenance, faults.findings())
                : new AcceptedRow(evaluation, provenance, faults.findings());
    }

    private final class RowReading {

        private final SheetRow row;
        private final CellParser parser;
        private final RowFaults faults;

        private RowReading(SheetRow row, CellParser parser, RowFaults faults) {
            this.row = row;
            this.parser = parser;
            this.faults = faults;
        }

        private SheetCell cell(Field field) {
            return headers.cell(row, field);
        }

        private String title(Field field) {
            return titles.getOrDefault(field, field.key());
        }

        private String identifier(Field field) {
            return parser.identifier(cell(field), title(field));
        }

        private void add(Violation violation) {
            faults.add(violation.code(), cell(violation.field()).address(), violation.arguments());
        }

        private void checkTwins(String number, Map<String, List<Integer>> twins) {
            twins.getOrDefault(number, List.of()).stream()
                    .filter(other -> other != row.number())
                    .forEach(other ->
                            faults.add(Code.CANDIDATE_TWICE, cell(Field.NUMBER).address(), number, other.toString()));
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
            if (date.isEmpty() && outcome instanceof Graded && cell(Field.DATE) instanceof SheetCell.Blank blank) {
                faults.add(Code.CELL_EMPTY, blank.address(), title(Field.DATE));
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
                faults.add(Code.CELL_EMPTY, cell(field).address(), title(field));
            }
            return stated.isEmpty() ? listed : stated;
        }

        /** Unreadable levels are faults already; left out, they must not be told as missing too. */
        private Map<String, String> levels() {
            Map<String, String> levels = new LinkedHashMap<>();
            for (String code : grid.assessedCodes()) {
                SheetCell cell = cell(Field.level(code));
                Optional<String> level = parser.level(cell);
                boolean unreadable = level.isEmpty() && !(cell instanceof SheetCell.Blank);
                level.or(() -> unreadable ? Optional.of("") : Optional.empty())
                        .ifPresent(stated -> levels.put(code, stated));
            }
            return levels;
        }

        private Set<String> penalties() {
            return grid.penalties().stream()
                    .filter(penalty -> parser.flag(cell(Field.penalty(penalty.code()))))
                    .map(penalty -> penalty.code())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
