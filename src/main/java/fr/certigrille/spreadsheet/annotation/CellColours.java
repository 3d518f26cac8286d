package fr.certigrille.spreadsheet.annotation;

import fr.certigrille.finding.Severity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;

/**
 * Colours faulty cells and takes the colour off again. Only the fill of a cell's style changes, in a copy of the style.
 * The fill itself remembers the colour that the cell had (see {@link MarkFill}), so nothing is lost when rows are
 * sorted or inserted, or the list of faults is deleted. Hatched cells and gradients keep what they have.
 */
final class CellColours {

    private final StylesTable styles;
    private final Map<Severity, Map<Short, Optional<XSSFCellStyle>>> marked = new EnumMap<>(Severity.class);
    private final Map<Short, Optional<XSSFCellStyle>> cleared = new HashMap<>();

    CellColours(XSSFWorkbook workbook) {
        this.styles = workbook.getStylesSource();
    }

    void mark(XSSFCell cell, Severity severity) {
        change(cell, marked.computeIfAbsent(severity, key -> new HashMap<>()), fill -> MarkFill.over(fill, severity));
    }

    /** Gives a cell of ours its own colour back; leaves any other alone. */
    void clear(XSSFCell cell) {
        change(cell, cleared, MarkFill::under);
    }

    private void change(XSSFCell cell, Map<Short, Optional<XSSFCellStyle>> known, UnaryOperator<CTFill> change) {
        XSSFCellStyle style = cell.getCellStyle();
        known.computeIfAbsent(style.getIndex(), index -> changed(style, change)).ifPresent(cell::setCellStyle);
    }

    private Optional<XSSFCellStyle> changed(XSSFCellStyle style, UnaryOperator<CTFill> change) {
        CTFill before = styles.getFillAt((int) style.getCoreXf().getFillId()).getCTFill();
        CTFill after = change.apply(before);
        return after == before ? Optional.empty() : Optional.of(copy(style, after));
    }

    /** A copy by {@code cloneStyleFrom} would also overwrite the workbook's first named style. */
    private XSSFCellStyle copy(XSSFCellStyle style, CTFill fill) {
        XSSFCellStyle copy = style.copy();
        copy.getCoreXf().setFillId(styles.putFill(new XSSFCellFill(fill, styles.getIndexedColors())));
        copy.getCoreXf().setApplyFill(true);
        return copy;
    }
}
