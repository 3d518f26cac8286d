package fr.certigrille.spreadsheet.annotation;

import fr.certigrille.finding.Severity;
import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The fill of a faulty cell: a solid colour of ours. A solid fill shows its foreground only; its background holds the
 * colour that the cell had, automatic for none.
 */
final class MarkFill {

    /** Near, not equal to, the reds and ambers that people and Excel's own styles use: ours are known by value. */
    private static final byte[] RED = {(byte) 0xFF, (byte) 0xF9, (byte) 0xC3, (byte) 0xC4};

    private static final byte[] AMBER = {(byte) 0xFF, (byte) 0xFC, (byte) 0xE3, (byte) 0xA2};
    private static final List<byte[]> OURS = List.of(RED, AMBER);
    private static final int AUTOMATIC = 64;

    private MarkFill() {}

    /** Our colour over a fill; the fill itself if it is more than a plain colour. */
    static CTFill over(CTFill fill, Severity severity) {
        return isPlain(fill) ? solid(color(severity == Severity.ERROR ? RED : AMBER), colorOf(fill)) : fill;
    }

    /** What a fill was before it became ours; the fill itself if it is not ours. */
    static CTFill under(CTFill fill) {
        if (!isOurs(fill)) {
            return fill;
        }
        CTPatternFill pattern = fill.getPatternFill();
        boolean none = !pattern.isSetBgColor() || isAutomatic(pattern.getBgColor());
        return none ? none() : solid(pattern.getBgColor(), automatic());
    }

    static boolean isOurs(CTFill fill) {
        return isSolid(fill)
                && OURS.stream()
                        .anyMatch(ours -> Arrays.equals(
                                ours, fill.getPatternFill().getFgColor().getRgb()));
    }

    private static boolean isSolid(CTFill fill) {
        return fill.isSetPatternFill()
                && fill.getPatternFill().getPatternType() == STPatternType.SOLID
                && fill.getPatternFill().isSetFgColor();
    }

    private static boolean isPlain(CTFill fill) {
        boolean empty = !fill.isSetPatternFill()
                || !fill.getPatternFill().isSetPatternType()
                || fill.getPatternFill().getPatternType() == STPatternType.NONE;
        return !fill.isSetGradientFill() && (empty || isSolid(fill));
    }

    private static CTColor colorOf(CTFill fill) {
        return isSolid(fill) ? fill.getPatternFill().getFgColor() : automatic();
    }

    private static CTFill none() {
        CTFill fill = CTFill.Factory.newInstance();
        fill.addNewPatternFill().setPatternType(STPatternType.NONE);
        return fill;
    }

    private static CTFill solid(CTColor foreground, CTColor background) {
        CTFill fill = CTFill.Factory.newInstance();
        CTPatternFill pattern = fill.addNewPatternFill();
        pattern.setPatternType(STPatternType.SOLID);
        pattern.setFgColor(foreground);
        pattern.setBgColor(background);
        return fill;
    }

    private static CTColor color(byte[] argb) {
        CTColor color = CTColor.Factory.newInstance();
        color.setRgb(argb);
        return color;
    }

    /** No colour, as Excel writes it. */
    private static CTColor automatic() {
        CTColor color = CTColor.Factory.newInstance();
        color.setIndexed(AUTOMATIC);
        return color;
    }

    private static boolean isAutomatic(CTColor color) {
        return color.getAuto() || (color.isSetIndexed() && color.getIndexed() == AUTOMATIC);
    }
}
