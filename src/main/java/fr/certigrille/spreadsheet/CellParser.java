package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells as values of the domain. What cannot be read is a fault, never a guess. */
final class CellParser extends TextParser {

    private static final Pattern MARK = Pattern.compile("(-?\\d{1,3}(?:[.,]\\d{1,2})?)(?:\\s*/\\s*(\\d+))?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "[d/M/uuuu][d-M-uuuu][d.M.uuuu][uuuu-MM-dd]")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "vrai", "yes");
    private static final Set<String> NO = Set.of("non", "n", "0", "faux", "no");
    private static final Set<String> CROSSES = Set.of("✓", "✔", "✗", "✘", "×", "☒", "☑");
    private static final Set<String> NO_CROSSES = Set.of("", "-", "–", "☐", "□");
    private static final Map<String, Outcome> UNGRADED = Map.of(
            "abs", Ungraded.ABSENT,
            "absent", Ungraded.ABSENT,
            "absente", Ungraded.ABSENT,
            "disp", Ungraded.EXEMPT,
            "dispense", Ungraded.EXEMPT,
            "dispensee", Ungraded.EXEMPT);

    /** Day 0 of the serial numbers that a date becomes in a cell without a date format. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_SERIAL = new BigDecimal(36_526);
    private static final BigDecimal LAST_SERIAL = new BigDecimal(73_050);

    private final Vocabulary vocabulary;
    private final Grid grid;
    private final RowFaults faults;

    CellParser(Vocabulary vocabulary, RowFaults faults) {
        super(faults);
        this.vocabulary = vocabulary;
        this.grid = vocabulary.grid();
        this.faults = faults;
    }

    /** The code of one of the form's boxes, given by code or label; nobody needs to give the only one. */
    String choice(SheetCell cell, String title, List<Choice> choices) {
        if (choices.isEmpty()) {
            return "";
        }
        String given = choices.size() == 1 ? line(cell) : required(cell, title);
        if (given.isEmpty() && choices.size() == 1) {
            return choices.get(0).code();
        }
        Optional<Choice> found = choices.stream()
                .filter(choice -> Wording.same(choice.code(), given) || Wording.same(choice.label(), given))
                .findFirst();
        if (found.isEmpty() && !given.isEmpty()) {
            String known = choices.stream().map(Choice::code).collect(Collectors.joining(" ou "));
            faults.add(Code.CHOICE_UNKNOWN, cell.address(), given, title, known);
        }
        return found.map(Choice::code).orElse("");
    }

    /** The code of a level, given by code or wording; empty when the cell is. */
    Optional<String> level(SheetCell cell) {
        String given = line(cell);
        Optional<String> found = vocabulary.level(given);
        if (found.isEmpty() && !given.isEmpty()) {
            faults.add(Code.UNKNOWN_LEVEL, cell.address(), given, levels());
        }
        return found;
    }

    private String levels() {
        List<String> codes = grid.levels().stream().map(Level::code).toList();
        int last = codes.size() - 1;
        return String.join(", ", codes.subList(0, last)) + " ou " + codes.get(last);
    }

    /** A mark, « ABS » or « DISP »; empty when the cell cannot be read, which is a fault. */
    Optional<Outcome> outcome(SheetCell cell, String title) {
        if (cell instanceof SheetCell.Numeric number) {
            return Optional.of(new Graded(number.value()));
        }
        String given = required(cell, title);
        Optional<Outcome> outcome =
                Optional.ofNullable(UNGRADED.get(Wording.of(given))).or(() -> mark(given));
        if (outcome.isEmpty() && !given.isEmpty()) {
            faults.add(Code.MARK_UNREADABLE, cell.address(), given);
        }
        return outcome;
    }

    private Optional<Outcome> mark(String given) {
        Matcher mark = MARK.matcher(given);
        boolean readable = mark.matches()
                && (mark.group(2) == null
                        || new BigDecimal(mark.group(2)).compareTo(grid.mark().max()) == 0);
        return readable ? Optional.of(new Graded(new BigDecimal(mark.group(1).replace(',', '.')))) : Optional.empty();
    }

    /** A day; empty when the cell is, or cannot be read, which is a fault. */
    Optional<LocalDate> date(SheetCell cell) {
        if (cell instanceof SheetCell.Date date) {
            return Optional.of(date.value());
        }
        if (cell instanceof SheetCell.Numeric number && isDay(number.value())) {
            return Optional.of(SERIAL_ZERO.plusDays(number.value().longValue()));
        }
        String given = line(cell);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(given, DAY));
        } catch (DateTimeException e) {
            faults.add(Code.DATE_UNREADABLE, cell.address(), given);
            return Optional.empty();
        }
    }

    /** Whether a number is that of a day from 2000 to 2099. */
    private static boolean isDay(BigDecimal number) {
        return number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) < 0;
    }

    /** Yes or no, or a cross; empty is no. */
    boolean flag(SheetCell cell) {
        String given = line(cell);
        String wording = Wording.of(given);
        boolean yes = YES.contains(wording) || CROSSES.contains(given);
        if (!yes && !NO.contains(wording) && !NO_CROSSES.contains(given)) {
            faults.add(Code.FLAG_UNREADABLE, cell.address(), given);
        }
        return yes;
    }

    /** What a row of the layout long is about: a competence, the capacity or an indicator; empty if unknown, which is a fault. */
    Optional<String> assessed(SheetCell cell) {
        String given = line(cell);
        Optional<String> found = vocabulary.assessed(given);
        if (found.isEmpty()) {
            faults.add(Code.ASSESSED_UNKNOWN, cell.address(), given);
        }
        return found;
    }

    /**
     * The indicator that a row is about, given by code, wording, or its number beside the competence; empty if unknown or
     * not the competence's, which is a fault.
     */
    Optional<String> indicator(SheetCell competence, SheetCell indicator) {
        String given = line(indicator);
        Optional<String> of = vocabulary.assessed(line(competence));
        Optional<String> found = vocabulary
                .assessed(given)
                .filter(code -> of.isEmpty() || code.contains("."))
                .or(() -> of.flatMap(code -> vocabulary.assessed(code + "." + given)))
                .filter(code -> of.isEmpty() || code.startsWith(of.get() + "."));
        if (found.isEmpty()) {
            faults.add(Code.ASSESSED_UNKNOWN, indicator.address(), given);
        }
        return found;
    }
}
