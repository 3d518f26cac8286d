package fr.certigrille.spreadsheet.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** A cell's content, with its address. A formula counts as its cached value. */
public sealed interface SheetCell {

    /** Carriage returns, alone or with a line feed, as cells of other programs and old systems have them. */
    Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

    Pattern AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

    /** Such as {@code G14}. */
    String address();

    /** What the cell shows, or nearly so: for messages. */
    String shown();

    /** The same content at another address. */
    SheetCell at(String other);

    record Blank(String address) implements SheetCell {
        @Override
        public String shown() {
            return "";
        }

        @Override
        public SheetCell at(String other) {
            return new Blank(other);
        }
    }

    /** Text, without white space around it; never empty. */
    record Text(String address, String shown) implements SheetCell {
        @Override
        public SheetCell at(String other) {
            return new Text(other, shown);
        }
    }

    record Numeric(String address, BigDecimal value) implements SheetCell {
        @Override
        public String shown() {
            return value.toPlainString().replace('.', ',');
        }

        @Override
        public SheetCell at(String other) {
            return new Numeric(other, value);
        }
    }

    record Date(String address, LocalDate value) implements SheetCell {
        @Override
        public String shown() {
            return value.toString();
        }

        @Override
        public SheetCell at(String other) {
            return new Date(other, value);
        }
    }

    /** A formula's error, such as {@code #REF!}. */
    record Failed(String address, String shown) implements SheetCell {
        @Override
        public SheetCell at(String other) {
            return new Failed(other, shown);
        }
    }

    static SheetCell of(Cell cell) {
        String address = CellAddress.of(cell.getRowIndex() + 1, cell.getColumnIndex());
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, address);
            case BOOLEAN -> new Text(address, cell.getBooleanCellValue() ? "oui" : "non");
            case ERROR -> new Failed(address, error(cell));
            case STRING -> text(address, cell.getStringCellValue());
            default -> new Blank(address);
        };
    }

    /** A cell of text, blank if there is none but white space. */
    static SheetCell text(String address, String text) {
        String bare = bare(text);
        return bare.isEmpty() ? new Blank(address) : new Text(address, bare);
    }

    /** Text with one kind of line break and of accents, without white space around it. */
    static String bare(String text) {
        String unified =
                text.indexOf('\r') < 0 ? text : LINE_BREAK.matcher(text).replaceAll("\n");
        String normal = Normalizer.isNormalized(unified, Normalizer.Form.NFC)
                ? unified
                : Normalizer.normalize(unified, Normalizer.Form.NFC);
        return isTight(normal) ? normal : AROUND.matcher(normal).replaceAll("");
    }

    private static boolean isTight(String text) {
        return !text.isEmpty()
                && text.charAt(0) > ' '
                && text.charAt(0) < 0x7F
                && text.charAt(text.length() - 1) > ' '
                && text.charAt(text.length() - 1) < 0x7F;
    }

    /** A number without the noise of its binary form beyond 15 digits, which nobody typed. */
    static SheetCell number(String address, double value) {
        return Double.isFinite(value)
                ? new Numeric(address, new BigDecimal(value, new MathContext(15)).stripTrailingZeros())
                : new Failed(address, "#NUM!");
    }

    private static SheetCell number(Cell cell, String address) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new Date(address, cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return number(address, cell.getNumericCellValue());
    }

    private static String error(Cell cell) {
        byte code = cell.getErrorCellValue();
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    }
}
