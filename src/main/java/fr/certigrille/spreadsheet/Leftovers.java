package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.regex.Pattern;

/**
 * Tells rows of a table that are no candidates: totals, averages, signatures, the header printed once more. A row that
 * has a candidate's number or first name is never one of them.
 */
final class Leftovers {

    private static final Pattern WORDS = Pattern.compile(
            "(?:(?:sous )?totaux|(?:sous )?total|moyennes?|medianes?|minimum|maximum|min|max|effectifs?|ecarts? types?"
                    + "|nombre de|nb de|nb candidats|nb presents|nb absents|fait a|fait le|date et signatures?|signatures?|signe"
                    + "|visas?|vu|le president|la presidente|le jury|le chef d etablissement|la cheffe d etablissement)(?: .*)?");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Vocabulary vocabulary;

    Leftovers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a row that stands below the header is to be left out, and told as such. */
    boolean isOne(SheetRow row, CandidateCells cells) {
        boolean nobody = !mayHaveNumber(cells.cell(Field.NUMBER)) && isBlank(cells, Field.FIRST_NAME);
        return isHeaderAgain(cells) || (nobody && (hasWord(row) || isOnlyFigures(row, cells)));
    }

    /** Whether nothing in a row says whom it is about. */
    boolean isAnonymous(CandidateCells cells) {
        return !mayHaveNumber(cells.cell(Field.NUMBER))
                && isBlank(cells, Field.LAST_NAME)
                && isBlank(cells, Field.FIRST_NAME);
    }

    private static boolean mayHaveNumber(SheetCell cell) {
        if (cell instanceof SheetCell.Text text) {
            return DIGIT.matcher(text.shown()).find() && !isWord(text);
        }
        return !(cell instanceof SheetCell.Blank);
    }

    private static boolean isWord(SheetCell cell) {
        return WORDS.matcher(Wording.of(cell.shown())).matches();
    }

    private static boolean isBlank(CandidateCells cells, Field field) {
        return cells.cell(field) instanceof SheetCell.Blank;
    }

    private static boolean hasWord(SheetRow row) {
        return row.cells().values().stream()
                .filter(SheetCell.Text.class::isInstance)
                .anyMatch(Leftovers::isWord);
    }

    /** A line of figures without a name, under a column of marks for instance. */
    private boolean isOnlyFigures(SheetRow row, CandidateCells cells) {
        return isAnonymous(cells)
                && row.cells().values().stream()
                        .allMatch(cell -> cell instanceof SheetCell.Numeric || cell instanceof SheetCell.Failed);
    }

    private boolean isHeaderAgain(CandidateCells cells) {
        String number = cells.cell(Field.NUMBER).shown();
        String name = cells.cell(Field.LAST_NAME).shown();
        return vocabulary.field(number).filter(Field.NUMBER::equals).isPresent()
                && vocabulary.field(name).filter(Field.LAST_NAME::equals).isPresent();
    }
}
