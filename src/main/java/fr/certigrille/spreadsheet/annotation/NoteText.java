package fr.certigrille.spreadsheet.annotation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** The text of a comment, of which parts may be taken without a change to the formats of the rest. */
final class NoteText {

    private NoteText() {}

    static String of(XSSFComment comment) {
        CTRst text = comment.getString().getCTRst();
        if (text.sizeOfRArray() == 0) {
            return text.isSetT() ? text.getT() : "";
        }
        StringBuilder whole = new StringBuilder();
        text.getRList().forEach(run -> whole.append(run.getT()));
        return whole.toString();
    }

    static XSSFRichTextString copy(XSSFComment comment) {
        return new XSSFRichTextString((CTRst) comment.getString().getCTRst().copy());
    }

    /** The text without what the pattern finds. */
    static XSSFRichTextString without(XSSFComment comment, Pattern pattern) {
        List<MatchResult> cuts = pattern.matcher(of(comment)).results().toList();
        XSSFRichTextString copy = copy(comment);
        CTRst text = copy.getCTRst();
        if (text.sizeOfRArray() == 0) {
            copy.setString(kept(text.getT(), 0, cuts));
        } else {
            cut(text, cuts);
        }
        return copy;
    }

    private static void cut(CTRst text, List<MatchResult> cuts) {
        int start = 0;
        int i = 0;
        while (i < text.sizeOfRArray()) {
            String run = text.getRArray(i).getT();
            String kept = kept(run, start, cuts);
            start += run.length();
            if (kept.isEmpty()) {
                text.removeR(i);
            } else {
                text.getRArray(i).setT(kept);
                i++;
            }
        }
    }

    /** What is left of a part that starts so far into the whole. */
    private static String kept(String part, int start, List<MatchResult> cuts) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            int at = start + i;
            if (cuts.stream().noneMatch(cut -> cut.start() <= at && at < cut.end())) {
                kept.append(part.charAt(i));
            }
        }
        return kept.toString();
    }
}
