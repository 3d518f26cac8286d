package fr.certigrille.spreadsheet;

import fr.certigrille.grid.Grid;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The template's sheet « Aide »: how to fill it in, what the levels mean. */
final class TemplateHelpSheet {

    /** What its first cell says. */
    static final String TITLE = "Remplir ce classeur";

    private static final List<String> ADVICE = List.of(
            "Feuille « Classe » : compléter l’établissement, l’académie, la classe et les commissions.",
            "Feuille « Évaluations » : une ligne par candidat.",
            "N° candidat : exactement comme sur la convocation, zéros compris (la colonne est au format Texte).",
            "Date : celle de l’interrogation, comme 28/05/2026.",
            "Membres : laisser vide pour reprendre ceux de la commission.",
            "Niveaux : choisir dans la liste. NE si la compétence n’a pas pu être évaluée ; l’appréciation doit alors le dire.",
            "Pénalités : oui si la pénalité s’applique, sinon laisser vide.",
            "Note : la proposition de la commission avant pénalités, comme 12,5. ABS pour un candidat absent, DISP pour un "
                    + "candidat dispensé.",
            "Observations, appréciation : texte libre, sans limite ; il n’est jamais coupé.");

    private final Grid grid;
    private final TemplateStyles styles;
    private int next;

    TemplateHelpSheet(Grid grid, TemplateStyles styles) {
        this.grid = grid;
        this.styles = styles;
    }

    void write(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, 110 * 256);
        line(sheet, styles.title(), TITLE);
        ADVICE.forEach(advice -> line(sheet, styles.wrapped(), "", advice));
        line(sheet, styles.title(), "Niveaux");
        grid.levels()
                .forEach(level -> line(
                        sheet,
                        styles.wrapped(),
                        level.code() + " : " + level.label(),
                        String.join("\n", level.descriptors())));
        line(sheet, styles.title(), "Compétences");
        line(sheet, styles.wrapped(), grid.capacity().code(), grid.capacity().title());
        grid.competences()
                .forEach(competence -> line(
                        sheet,
                        styles.wrapped(),
                        competence.code() + " : " + competence.title(),
                        competence.skills().stream().map(skill -> "• " + skill).collect(Collectors.joining("\n"))));
        line(sheet, styles.title(), "Pénalités");
        grid.penalties()
                .forEach(penalty -> line(
                        sheet,
                        styles.wrapped(),
                        penalty.label(),
                        penalty.points().toPlainString() + " points"));
    }

    private void line(XSSFSheet sheet, XSSFCellStyle style, String... texts) {
        XSSFRow row = sheet.createRow(next++);
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(style);
        }
    }
}
