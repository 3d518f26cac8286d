package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.SampleClasses.Sample;
import fr.certigrille.spreadsheet.format.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Class workbooks for tests, filled in as a teacher fills in the template. Start from a class, then spoil a cell:
 * {@code ClassWorkbook.of(class, evaluations).set(0, Field.MARK, "vingt").save(file)}.
 */
public final class ClassWorkbook {

    private final Grid grid;
    private final List<Column> columns;
    private final XSSFWorkbook workbook;

    private ClassWorkbook(Grid grid) {
        this.grid = grid;
        this.columns = Column.of(grid);
        this.workbook = ClassTemplate.build(grid, Layout.WIDE, ClassList.EMPTY);
    }

    /** Writes a sample class. */
    static void write(Sample sample, Path file) throws IOException {
        of(sample.schoolClass(), sample.commissions(), sample.evaluations()).save(file);
    }

    /** A workbook whose rows name their own members, so that the table of commissions may stay empty. */
    public static ClassWorkbook of(SchoolClass schoolClass, Evaluation... evaluations) {
        return of(schoolClass, List.of(), List.of(evaluations));
    }

    public static ClassWorkbook of(
            SchoolClass schoolClass, List<Commission> commissions, List<Evaluation> evaluations) {
        ClassWorkbook made =
                new ClassWorkbook(new GridCatalog().find(schoolClass.gridId()).orElseThrow());
        made.fillClass(schoolClass, commissions);
        for (int i = 0; i < evaluations.size(); i++) {
            made.fill(i, evaluations.get(i), commissions.isEmpty());
        }
        return made;
    }

    /** Sets a cell's text; candidates count from 0. */
    public ClassWorkbook set(int candidate, Field field, String text) {
        cell(candidate, field).setCellValue(text);
        return this;
    }

    public ClassWorkbook setNumber(int candidate, Field field, double number) {
        cell(candidate, field).setCellValue(number);
        return this;
    }

    /** Sets a value of the sheet « Classe » by its label. */
    public ClassWorkbook setClass(String label, String text) {
        return setClass(ClassLabel.of(label).orElseThrow(), text);
    }

    private ClassWorkbook setClass(ClassLabel label, String text) {
        sheet(ClassSheet.NAME)
                .getRow(List.of(ClassLabel.values()).indexOf(label))
                .getCell(1)
                .setCellValue(text);
        return this;
    }

    /** Replaces a header. */
    public ClassWorkbook header(Field field, String title) {
        evaluations().getRow(0).getCell(index(field)).setCellValue(title);
        return this;
    }

    /** Any other change. */
    public ClassWorkbook with(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    /** The cell that states a field; candidates count from 0. */
    public Cell cell(int candidate, Field field) {
        Row row = evaluations().getRow(candidate + 1);
        return row.getCell(index(field), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public Sheet evaluations() {
        return sheet(WorkbookReader.EVALUATIONS);
    }

    /** Writes the workbook and answers its file. */
    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            StableZip.write(workbook, out);
        }
        return file;
    }

    private Sheet sheet(String name) {
        return workbook.getSheet(name);
    }

    private int index(Field field) {
        return columns.stream().map(Column::field).toList().indexOf(field);
    }

    private void fillClass(SchoolClass schoolClass, List<Commission> commissions) {
        setClass(ClassLabel.ESTABLISHMENT, schoolClass.establishment());
        setClass(ClassLabel.ACADEMY, schoolClass.academy());
        setClass(ClassLabel.SESSION, String.valueOf(schoolClass.session()));
        setClass(ClassLabel.GRID, schoolClass.gridId());
        setClass(ClassLabel.NAME, schoolClass.name());
        for (int i = 0; i < commissions.size(); i++) {
            Row row = sheet(ClassSheet.NAME).getRow(ClassLabel.values().length + 2 + i);
            row.getCell(0).setCellValue(commissions.get(i).number());
            row.getCell(1).setCellValue(commissions.get(i).member1());
            row.getCell(2).setCellValue(commissions.get(i).member2());
        }
    }

    private void fill(int candidate, Evaluation evaluation, boolean ownMembers) {
        set(candidate, Field.NUMBER, evaluation.candidate().number());
        set(candidate, Field.LAST_NAME, evaluation.candidate().lastName());
        set(candidate, Field.FIRST_NAME, evaluation.candidate().firstName());
        if (index(Field.OPTION) >= 0) {
            set(candidate, Field.OPTION, evaluation.candidate().option());
        }
        if (index(Field.FORM) >= 0) {
            set(candidate, Field.FORM, evaluation.form());
        }
        set(candidate, Field.COMMISSION, evaluation.commission().number());
        if (ownMembers) {
            set(candidate, Field.MEMBER_1, evaluation.commission().member1());
            set(candidate, Field.MEMBER_2, evaluation.commission().member2());
        }
        if (evaluation.date() != null) {
            cell(candidate, Field.DATE).setCellValue(evaluation.date());
        }
        evaluation.levels().forEach((code, level) -> set(candidate, Field.level(code), level));
        evaluation
                .penalties()
                .forEach(code -> set(
                        candidate, grid.penalty(code).isPresent() ? Field.penalty(code) : Field.bonus(code), "oui"));
        fillOutcome(candidate, evaluation);
        for (int i = 0; i < grid.parts().size(); i++) {
            set(
                    candidate,
                    Field.observation(grid.parts().get(i).code()),
                    evaluation.observations().get(i));
        }
        set(candidate, Field.APPRECIATION, evaluation.appreciation());
    }

    private void fillOutcome(int candidate, Evaluation evaluation) {
        if (evaluation.outcome() instanceof Graded graded) {
            setNumber(candidate, Field.MARK, graded.mark().doubleValue());
        } else {
            set(candidate, Field.MARK, evaluation.outcome() == Ungraded.ABSENT ? "ABS" : "DISP");
        }
    }
}
