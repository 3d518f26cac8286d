package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Code;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells as text. What cannot be read is a fault, never a guess. */
class TextParser {

    /** Controls, and halves of characters: no database holds those. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

    private static final Pattern SPACES = Pattern.compile("[\\h\\n]+");

    /** A long number as spreadsheet programs shorten it: {@code 1,23E+09}. */
    private static final Pattern SHORTENED = Pattern.compile("\\d+(?:[.,]\\d+)?[eE]\\+?\\d+");

    private final RowFaults faults;

    TextParser(RowFaults faults) {
        this.faults = faults;
    }

    /** Text on one line: whatever space, no-break space or line break separates its words is one space. */
    String line(SheetCell cell) {
        return SPACES.matcher(text(cell)).replaceAll(" ").strip();
    }

    /** Free text; line breaks and no-break spaces stay. */
    String text(SheetCell cell) {
        if (cell instanceof SheetCell.Failed failed) {
            faults.add(Code.CELL_IN_ERROR, failed.address(), failed.shown());
            return "";
        }
        Matcher control = CONTROL.matcher(cell.shown());
        if (control.find()) {
            faults.add(
                    Code.CONTROL_CHARACTER,
                    cell.address(),
                    String.format("U+%04X", (int) control.group().charAt(0)));
        }
        return cell.shown();
    }

    /** Text that must not be empty. A cell without address has no column, which is told once for the sheet. */
    String required(SheetCell cell, String title) {
        String text = line(cell);
        if (text.isEmpty()
                && !(cell instanceof SheetCell.Failed)
                && !cell.address().isEmpty()) {
            faults.add(Code.CELL_EMPTY, cell.address(), title);
        }
        return text;
    }

    /** A number that is a name, such as a candidate's: it must be text, or its leading zeros may be gone. */
    String identifier(SheetCell cell, String title) {
        boolean number = cell instanceof SheetCell.Numeric || cell instanceof SheetCell.Date;
        if (number || SHORTENED.matcher(cell.shown()).matches()) {
            faults.add(Code.NUMBER_NOT_TEXT, cell.address(), cell.shown());
            return "";
        }
        return required(cell, title);
    }
}
