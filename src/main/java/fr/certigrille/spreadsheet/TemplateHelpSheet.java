package fr.certigrille.spreadsheet;

import fr.certigrille.grid.Bonus;
import fr.certigrille.grid.Capacity;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.LevelsOf;
import fr.certigrille.grid.Penalty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The template's sheet « Aide »: how to fill it in, what the levels mean. */
final class TemplateHelpSheet {

    /** What its first cell says. */
    static final String TITLE = "Remplir ce classeur";

    private static final List<String> CLASS_ADVICE =
            List.of("Feuille « Classe » : compléter l’établissement, l’académie, la classe et les commissions.");
    private static final Map<Layout, List<String>> LAYOUT_ADVICE = Map.of(
            Layout.WIDE,
            List.of(
                    "Feuille « Évaluations » : une ligne par candidat.",
                    "Niveaux : choisir dans la liste. NE si la compétence n’a pas pu être évaluée ; l’appréciation doit alors le "
                            + "dire."),
            Layout.CROSSES,
            List.of(
                    "Feuille « Évaluations » : une ligne par candidat, une croix par compétence.",
                    "Croix sous NE si la compétence n’a pas pu être évaluée ; l’appréciation doit alors le dire."),
            Layout.LONG,
            List.of(
                    "Feuille « Candidats » : une ligne par candidat. Feuille « Suivi » : une ligne par observation.",
                    "Suivi : la compétence (C1) seule, ou l’indicateur par son code (C1.3 est le troisième de C1 ci-dessous), son "
                            + "niveau et le jour.",
                    "Le niveau d’une compétence est la médiane basse de ses indicateurs évalués ; un niveau donné à la compétence "
                            + "elle-même l’emporte."),
            Layout.FICHE,
            List.of(
                    "Feuille « Liste » : les candidats de la classe. Chaque fiche reprend un candidat de la liste.",
                    "Fiches : une croix par compétence, la note, les observations. Une fiche sans candidat reste vide."));
    private static final List<String> ADVICE = List.of(
            "N° candidat : exactement comme sur la convocation, zéros compris (la colonne est au format Texte).",
            "Date : celle de l’interrogation, comme 28/05/2026.",
            "Membres : laisser vide pour reprendre ceux de la commission.",
            "Pénalités : oui si la pénalité s’applique, sinon laisser vide.",
            "Note : la proposition de la commission avant pénalités, comme 12,5. ABS pour un candidat absent, DISP pour un "
                    + "candidat dispensé.",
            "Observations, appréciation : texte libre, sans limite ; il n’est jamais coupé.");

    private final Grid grid;
    private final TemplateStyles styles;
    private final Layout layout;
    private int next;

    TemplateHelpSheet(Grid grid, TemplateStyles styles, Layout layout) {
        this.grid = grid;
        this.styles = styles;
        this.layout = layout;
    }

    void write(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, 110 * 256);
        line(sheet, styles.title(), TITLE);
        Stream.of(CLASS_ADVICE, LAYOUT_ADVICE.getOrDefault(layout, List.of()), ADVICE)
                .flatMap(List::stream)
                .forEach(advice -> line(sheet, styles.wrapped(), "", advice));
        line(sheet, styles.title(), "Niveaux");
        grid.levels()
                .forEach(level -> line(
                        sheet,
                        styles.wrapped(),
                        level.code() + " : " + level.label(),
                        String.join("\n", level.descriptors())));
        line(sheet, styles.title(), "Compétences");
        Capacity capacity = grid.capacity();
        if (capacity != null) {
            line(sheet, styles.wrapped(), capacity.code(), capacity.title());
        }
        grid.competences()
                .forEach(competence -> line(
                        sheet,
                        styles.wrapped(),
                        competence.code() + " : " + competence.title(),
                        layout == Layout.LONG || grid.levelsOf() == LevelsOf.INDICATORS
                                ? indicators(competence)
                                : skills(competence)));
        points(sheet, "Pénalités", grid.penalties(), Penalty::label, Penalty::points);
        points(sheet, "Bonus", grid.bonuses(), Bonus::label, Bonus::points);
    }

    private <T> void points(
            XSSFSheet sheet, String title, List<T> all, Function<T, String> label, Function<T, BigDecimal> points) {
        if (!all.isEmpty()) {
            line(sheet, styles.title(), title);
        }
        all.forEach(one -> line(
                sheet, styles.wrapped(), label.apply(one), points.apply(one).toPlainString() + " points"));
    }

    private static String skills(Competence competence) {
        return competence.skills().stream().map(skill -> "• " + skill).collect(Collectors.joining("\n"));
    }

    private static String indicators(Competence competence) {
        return IntStream.range(0, competence.indicators().size())
                .mapToObj(i -> competence.indicatorCode(i) + " "
                        + competence.indicators().get(i).text())
                .collect(Collectors.joining("\n"));
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
