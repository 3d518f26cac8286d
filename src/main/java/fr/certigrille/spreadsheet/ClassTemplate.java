package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.format.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty class workbook in one of the layouts: drop-down lists, frozen headers and a help sheet, ready to fill. */
public final class ClassTemplate {

    /** Rows that are prepared for candidates. */
    static final int ROWS = 60;

    /** The workbook's own dates: fixed, so that the same grid gives the same file. */
    private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Grid grid;
    private final ClassList list;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TemplateStyles styles = new TemplateStyles(workbook);

    private ClassTemplate(Grid grid, ClassList list) {
        this.grid = grid;
        this.list = list;
    }

    /**
     * Writes the workbook.
     *
     * @param list what is known of the class and its candidates
     * @param out not closed
     */
    public static void write(Grid grid, Layout layout, ClassList list, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = build(grid, layout, list)) {
            StableZip.write(workbook, out);
        }
    }

    static XSSFWorkbook build(Grid grid, Layout layout, ClassList list) {
        return new ClassTemplate(grid, list).build(layout);
    }

    private XSSFWorkbook build(Layout layout) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Certigrille");
        properties.setCreated(Optional.of(CREATED));
        properties.setModified(Optional.of(CREATED));
        new TemplateClassSheet(grid, styles, list).write(workbook.createSheet(ClassSheet.NAME));
        switch (layout) {
            case WIDE -> addTable(WorkbookReader.EVALUATIONS, Column.of(grid));
            case CROSSES -> addTable(WorkbookReader.EVALUATIONS, withCrosses());
            case LONG -> addLong();
            case FICHE -> addFiches();
        }
        new TemplateHelpSheet(grid, styles, layout).write(workbook.createSheet("Aide"));
        return workbook;
    }

    private void addTable(String name, List<Column> columns) {
        TemplateTableSheet table = new TemplateTableSheet(grid, styles, columns);
        XSSFSheet sheet = workbook.createSheet(name);
        table.write(sheet);
        table.fill(sheet, list);
    }

    private List<Column> withCrosses() {
        List<Column> crosses = Column.crosses(grid);
        List<Column> columns = new ArrayList<>();
        for (Column column : Column.of(grid)) {
            String levels = column.field().key().replaceFirst("level", "cross") + ".";
            List<Column> its = crosses.stream()
                    .filter(cross -> cross.field().key().startsWith(levels))
                    .toList();
            columns.addAll(its.isEmpty() ? List.of(column) : its);
        }
        return columns;
    }

    private void addLong() {
        List<Column> levels = Column.levels(grid);
        addTable(
                "Candidats",
                Column.of(grid).stream()
                        .filter(column -> !levels.contains(column))
                        .toList());
        List<Column> followUp = new ArrayList<>();
        Column.identity().stream()
                .filter(column -> column.field().equals(Field.NUMBER))
                .forEach(followUp::add);
        followUp.addAll(Column.ofLongLayout());
        new TemplateTableSheet(grid, styles, followUp).write(workbook.createSheet("Suivi"));
    }

    /** A list of the class, and as many fiches as it may have candidates; the fiches take their names from the list. */
    private void addFiches() {
        addTable(TemplateFicheSheet.LIST, TemplateFicheSheet.listed(grid));
        int fiches = list.candidates().isEmpty()
                ? TemplateFicheSheet.FICHES
                : list.candidates().size();
        TemplateFicheSheet fiche = new TemplateFicheSheet(grid, styles);
        for (int i = 1; i <= fiches; i++) {
            fiche.write(workbook.createSheet(String.format("Fiche %02d", i)), i);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
}
