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
    private static final Set<String> NO = Set.of("", "non", "n", "0", "faux", "no");
    private static final Map<String, Outcome> UNGRADED = Map.of(
            "abs", Ungraded.ABSENT,
            "absent", Ungraded.ABSENT,
            "absente", Ungraded.ABSENT,
            "disp", Ungraded.EXEMPT,
            "dispense", Ungraded.EXEMPT,
            "dispensee", Ungraded.EXEMPT);

    private final Grid grid;
    private final RowFaults faults;

    CellParser(Grid grid, RowFaults faults) {
        super(faults);
        this.grid = grid;
        this.faults = faults;
    }

    /** The code of one of the form's boxes, given by code or label. */
    String choice(SheetCell cell, String title, List<Choice> choices) {
        String given = required(cell, title);
        Optional<Choice> found = choices.stream()
                .filter(choice -> same(choice.code(), given) || same(choice.label(), given))
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
        Optional<String> found = grid.levels().stream()
                .filter(level -> same(level.code(), given) || same(level.label(), given))
                .map(Level::code)
                .findFirst();
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

    /** Yes or no; empty is no. */
    boolean flag(SheetCell cell) {
        String given = line(cell);
        String wording = "✓".equals(given) || "✔".equals(given) ? "x" : Wording.of(given);
        if (!YES.contains(wording) && !NO.contains(wording)) {
            faults.add(Code.FLAG_UNREADABLE, cell.address(), given);
        }
        return YES.contains(wording);
    }

    /** Codes and labels in either spelling of 1990: maitrisé, maîtrisé. */
    private static boolean same(String known, String given) {
        return Wording.of(known).equals(Wording.of(given));
    }
}
