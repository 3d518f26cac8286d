package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Synthesis;
import fr.certigrille.evaluation.Synthesis.Realisation;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.format.OpenOptions;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import fr.certigrille.spreadsheet.format.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a candidate's table of realisations. Input: a file of sheets. Output: the table, and what about it is worth a look. Columns are
 * found by the competences' titles, rows below them are realisations; a row without crosses in the wording of a section begins one.
 */
public final class SynthesisReader {

    private static final Set<String> CROSSES = Set.of("x", "oui", "1", "✓", "✔", "✗", "✘", "×", "☒", "☑");

    private final Grid grid;
    private final OpenOptions options;

    public SynthesisReader(Grid grid, OpenOptions options) {
        this.grid = grid;
        this.options = options;
    }

    /** A table, and what about it is worth a look. */
    public record Read(Synthesis synthesis, List<Finding> findings) {}

    /**
     * Reads the first sheet that has such a table.
     *
     * @throws FindingException if the file holds no such table, or does not say whose it is
     */
    public Read read(Path file) {
        String name = file.getFileName().toString();
        try (OpenWorkbook workbook = Workbooks.open(file, options)) {
            for (SheetInfo sheet : workbook.sheets()) {
                SheetReading reading = new SheetReading(new Place(name, sheet.name(), null));
                workbook.rows(sheet.name()).forEach(reading::take);
                if (!reading.columns.isEmpty()) {
                    return reading.read();
                }
            }
        }
        throw new FindingException(Finding.of(Code.SYNTHESIS_MISSING, Place.of(name)));
    }

    private final class SheetReading {

        private final Place sheet;
        private final Map<String, String> identity = new HashMap<>();
        private final Map<Integer, String> columns = new HashMap<>();
        private final List<Realisation> realisations = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int titles;
        private int periods = -1;
        private String section = "";

        private SheetReading(Place sheet) {
            this.sheet = sheet;
        }

        private void take(SheetRow row) {
            if (columns.isEmpty() && !takeHeader(row)) {
                takeIdentity(row);
            } else if (!takeHeader(row)) {
                takeRealisation(row);
            }
        }

        /** The row that names most competences; their skills may follow in the same cell. */
        private boolean takeHeader(SheetRow row) {
            Map<Integer, String> found = new HashMap<>();
            row.cells().forEach((column, cell) -> competence(cell).ifPresent(code -> found.put(column, code)));
            if (found.size() * 2 <= grid.competences().size()) {
                return false;
            }
            columns.putAll(found);
            row.cells().forEach((column, cell) -> takeHeading(column, Wording.of(cell.shown())));
            return true;
        }

        private void takeHeading(int column, String heading) {
            if (heading.startsWith("realisation")) {
                titles = column;
            } else if (heading.startsWith("periode")) {
                periods = column;
            }
        }

        private Optional<String> competence(SheetCell cell) {
            String wording = Wording.of(cell.shown());
            return grid.competences().stream()
                    .filter(competence -> wording.startsWith(Wording.of(competence.title())))
                    .map(Competence::code)
                    .findFirst();
        }

        /** A label's value stands behind its colon or in the next cell. The headings of columns may stand above those of competences. */
        private void takeIdentity(SheetRow row) {
            String label = "";
            for (Map.Entry<Integer, SheetCell> entry : row.cells().entrySet()) {
                String shown = entry.getValue().shown();
                String[] parts = shown.split(":", 2);
                boolean labelled = parts.length == 2 && !parts[0].startsWith("http");
                takeHeading(entry.getKey(), Wording.of(shown));
                if (!label.isEmpty() && !labelled) {
                    identity.merge(label, shown, (a, b) -> a + " " + b);
                } else if (labelled) {
                    label = Wording.of(parts[0]);
                    String value = parts[1].strip();
                    if (!value.isEmpty()) {
                        identity.put(label, value);
                    }
                }
            }
        }

        private String identity(String... labels) {
            for (String label : labels) {
                for (Map.Entry<String, String> entry : identity.entrySet()) {
                    if (entry.getKey().startsWith(label)) {
                        return entry.getValue().strip();
                    }
                }
            }
            return "";
        }

        private void takeRealisation(SheetRow row) {
            SheetCell title = row.cell(titles);
            Set<String> crossed = new LinkedHashSet<>();
            grid.competences()
                    .forEach(competence -> columns.entrySet().stream()
                            .filter(column -> column.getValue().equals(competence.code()))
                            .filter(column -> isCrossed(row.cell(column.getKey())))
                            .forEach(column -> crossed.add(column.getValue())));
            if (crossed.isEmpty() && Wording.of(title.shown()).startsWith("realisations en")) {
                section = title.shown();
            } else if (!(title instanceof SheetCell.Blank) || !crossed.isEmpty()) {
                add(row, title, crossed);
            }
        }

        private void add(SheetRow row, SheetCell title, Set<String> crossed) {
            String period = periods < 0 ? "" : row.cell(periods).shown();
            if (crossed.isEmpty()) {
                tell(Code.REALISATION_WITHOUT_COMPETENCE, title.address(), title.shown());
            }
            if (period.isEmpty()) {
                tell(Code.REALISATION_WITHOUT_PERIOD, title.address(), title.shown());
            }
            realisations.add(new Realisation(section, title.shown(), period, crossed, title.address()));
        }

        private boolean isCrossed(SheetCell cell) {
            String shown = cell.shown().strip().toLowerCase(java.util.Locale.ROOT);
            if (!shown.isEmpty() && !CROSSES.contains(shown)) {
                tell(Code.FLAG_UNREADABLE, cell.address(), cell.shown());
            }
            return CROSSES.contains(shown);
        }

        private void tell(Code code, String address, String... arguments) {
            findings.add(Finding.of(code, new Place(sheet.file(), sheet.sheet(), address), arguments));
        }

        private Read read() {
            Synthesis synthesis = new Synthesis(
                    identity("nom"),
                    identity("n candidat", "numero"),
                    identity("centre", "etablissement"),
                    option(identity("option")),
                    identity("adresse", "url"),
                    realisations);
            if (synthesis.name().isEmpty() || synthesis.number().isEmpty()) {
                throw new FindingException(Finding.of(Code.SYNTHESIS_OF_NOBODY, sheet));
            }
            grid.competences().stream()
                    .filter(competence -> !synthesis.covers(competence.code()))
                    .forEach(competence -> findings.add(
                            Finding.of(Code.COMPETENCE_NOT_COVERED, sheet, competence.code(), competence.title())));
            return new Read(synthesis, List.copyOf(findings));
        }

        /** The only option that is named, or the one behind a ticked box. */
        private String option(String stated) {
            List<String> named = grid.options().stream()
                    .map(Choice::code)
                    .filter(stated::contains)
                    .toList();
            if (named.size() == 1) {
                return named.get(0);
            }
            return named.stream()
                    .filter(code -> stated.matches("(?s).*(?i:☒|☑|✔|\\[x\\])\\s*" + code + "\\b.*"))
                    .findFirst()
                    .orElse("");
        }
    }
}
