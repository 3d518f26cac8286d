package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what each sheet of a workbook is: the sheet « Classe », a table, a fiche, or nothing that we know. */
final class SheetFinder {

    /** Sheets that this program writes for people. */
    private static final Set<String> OWN = Set.of("aide", "anomalies");

    /** Rows in which a header or the lines of a fiche are looked for. */
    private static final int TOP = 120;

    /** Labels that make a sheet the one that describes the class, whatever its name. */
    private static final int LEAST_LABELS = 3;

    private final OpenWorkbook workbook;
    private final String file;
    private final Mapping mapping;
    private final GridCatalog grids;
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final Vocabulary anyGrid;
    private final List<FoundTable> tables = new ArrayList<>();
    private final List<Found> fiches = new ArrayList<>();
    private final List<Place> unknown = new ArrayList<>();
    private @Nullable ClassLabels common;

    SheetFinder(OpenWorkbook workbook, String file, Mapping mapping, GridCatalog grids) {
        this.workbook = workbook;
        this.file = file;
        this.mapping = mapping;
        this.grids = grids;
        this.anyGrid = vocabulary(grids.all().get(0));
    }

    /**
     * What the workbook holds.
     *
     * @throws FindingException with all that is wrong with its classes, or if it holds no table and no fiche
     */
    WorkbookSheets find() {
        List<SheetInfo> sheets = workbook.sheets().stream()
                .filter(sheet -> mapping.admits(sheet.name()) || isClassSheet(sheet))
                .toList();
        Optional<SheetInfo> described = classSheet(sheets);
        described.ifPresent(sheet -> common = ClassLabels.of(place(sheet), workbook.rows(sheet.name())));
        sheets.stream()
                .filter(sheet -> described.filter(sheet::equals).isEmpty())
                .forEach(this::look);
        return resolved();
    }

    private Optional<SheetInfo> classSheet(List<SheetInfo> sheets) {
        return sheets.stream()
                .filter(sheet -> isClassSheet(sheet) && !holdsCandidates(top(sheet)))
                .findFirst()
                .or(() -> sheets.stream().filter(this::describesClass).findFirst());
    }

    private static boolean isClassSheet(SheetInfo sheet) {
        return Wording.same(sheet.name(), ClassSheet.NAME);
    }

    private boolean describesClass(SheetInfo sheet) {
        List<SheetRow> top = top(sheet);
        return !holdsCandidates(top)
                && ClassLabels.of(place(sheet), top).values().size() >= LEAST_LABELS;
    }

    private boolean holdsCandidates(List<SheetRow> top) {
        return HeaderLines.find(top, anyGrid).isPresent() || isFiche(top, anyGrid);
    }

    private void look(SheetInfo sheet) {
        List<SheetRow> top = top(sheet);
        if (top.isEmpty() || isOwn(sheet, top)) {
            return;
        }
        ClassLabels own = isFiche(top, anyGrid)
                ? ClassLabels.ofFiche(place(sheet), top)
                : ClassLabels.of(place(sheet), aboveHeader(top));
        Vocabulary vocabulary = resolver(own).grid().map(this::vocabulary).orElse(anyGrid);
        Found found = new Found(sheet, own, vocabulary);
        boolean onlyFiches = mapping.layout() == Layout.FICHE;
        if ((mapping.layout() == null || onlyFiches) && isFiche(top, vocabulary)) {
            fiches.add(found);
            return;
        }
        Optional<HeaderLines> lines = onlyFiches ? Optional.empty() : HeaderLines.find(top, vocabulary);
        lines.map(header -> header(header, top, vocabulary, place(sheet)))
                .ifPresentOrElse(header -> tables.add(new FoundTable(found, header)), () -> unknown.add(place(sheet)));
    }

    /** A table's header; where columns are missing, the grid that the table may have been made for is looked for. */
    private TableHeader header(HeaderLines lines, List<SheetRow> top, Vocabulary vocabulary, Place sheet) {
        TableHeader header = new TableHeader(lines, vocabulary, mapping, sheet);
        if (header.missing().isEmpty()) {
            return header;
        }
        return grids.others(vocabulary.grid())
                .filter(other -> isMadeFor(other.grid(), top, sheet))
                .findFirst()
                .map(other -> header.madeFor(other.name()))
                .orElse(header);
    }

    private boolean isMadeFor(Grid grid, List<SheetRow> top, Place sheet) {
        Vocabulary vocabulary = new Vocabulary(grid, mapping);
        return HeaderLines.find(top, vocabulary)
                .map(lines -> new TableHeader(lines, vocabulary, mapping, sheet))
                .filter(header ->
                        header.missing().isEmpty() && header.warnings().isEmpty())
                .isPresent();
    }

    private List<SheetRow> aboveHeader(List<SheetRow> top) {
        int header = HeaderLines.find(top, anyGrid)
                .map(lines -> lines.upper().number())
                .orElse(Integer.MAX_VALUE);
        return top.stream().filter(row -> row.number() < header).toList();
    }

    private static boolean isFiche(List<SheetRow> top, Vocabulary vocabulary) {
        FicheReader reader = new FicheReader(vocabulary);
        top.forEach(reader::take);
        return reader.isFiche();
    }

    /** The list of faults that a copy has, and the template's help. */
    private static boolean isOwn(SheetInfo sheet, List<SheetRow> top) {
        String first = top.get(0).cell(0).shown();
        String name = Wording.of(sheet.name());
        return OWN.stream().anyMatch(name::startsWith)
                && (first.startsWith("Certigrille") || first.equals(TemplateHelpSheet.TITLE));
    }

    private List<SheetRow> top(SheetInfo sheet) {
        List<SheetRow> top = new ArrayList<>();
        for (SheetRow row : workbook.rows(sheet.name())) {
            if (!row.isBlank()) {
                top.add(row);
            }
            if (row.number() >= TOP) {
                break;
            }
        }
        return top;
    }

    private Vocabulary vocabulary(Grid grid) {
        return vocabularies.computeIfAbsent(grid.id(), id -> new Vocabulary(grid, mapping));
    }

    private ClassResolver resolver(ClassLabels own) {
        List<ClassLabels> sources = common == null ? List.of(own) : List.of(own, common);
        return new ClassResolver(grids, mapping, sources, common == null ? own.sheet() : common.sheet());
    }

    private WorkbookSheets resolved() {
        Set<Finding> faults = new LinkedHashSet<>();
        List<Table> resolvedTables = new ArrayList<>();
        List<Fiche> resolvedFiches = new ArrayList<>();
        for (FoundTable table : tables) {
            classOf(table.found(), faults).ifPresent(classSheet -> resolvedTables.add(table.with(classSheet, file)));
        }
        for (Found fiche : fiches) {
            classOf(fiche, faults)
                    .ifPresent(classSheet -> resolvedFiches.add(
                            new Fiche(fiche.info(), place(fiche.info()), classSheet, fiche.vocabulary())));
        }
        if (tables.isEmpty() && fiches.isEmpty()) {
            faults.add(Finding.of(Code.TABLE_MISSING, Place.of(file)));
        }
        if (!faults.isEmpty()) {
            throw new FindingException(List.copyOf(faults));
        }
        return new WorkbookSheets(resolvedTables, resolvedFiches, unknown);
    }

    private Optional<ClassSheet> classOf(Found sheet, Set<Finding> faults) {
        if (Stream.of(Optional.of(sheet.own()), Optional.ofNullable(common))
                        .flatMap(Optional::stream)
                        .allMatch(labels -> labels.values().isEmpty())
                && mapping.classValues().isEmpty()) {
            faults.add(Finding.of(Code.SHEET_MISSING, Place.of(file), ClassSheet.NAME));
            return Optional.empty();
        }
        try {
            return Optional.of(resolver(sheet.own()).resolve(nameBySheet(sheet)));
        } catch (FindingException e) {
            faults.addAll(e.findings());
            return Optional.empty();
        }
    }

    /** One class a sheet: the sheet's name is the class's, where nothing else says it. */
    private Optional<String> nameBySheet(Found sheet) {
        boolean several = tables.size() > 1
                && fiches.isEmpty()
                && tables.stream().allMatch(table -> table.header().layout() != Layout.LONG);
        return several ? Optional.of(sheet.info().name()) : Optional.empty();
    }

    private Place place(SheetInfo sheet) {
        return new Place(file, sheet.name(), null);
    }

    /** A sheet that was recognised, before its class is known. */
    private record Found(SheetInfo info, ClassLabels own, Vocabulary vocabulary) {}

    /** One that holds a table. */
    private record FoundTable(Found found, TableHeader header) {

        private Table with(ClassSheet classSheet, String file) {
            Place place = new Place(file, found.info().name(), null);
            return new Table(found.info(), place, header, classSheet, found.vocabulary());
        }
    }
}
