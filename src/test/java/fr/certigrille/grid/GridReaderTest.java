package fr.certigrille.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GridReaderTest {

    private static final String SMALL = """
            {
              "id": "essai", "diploma": "BTS D’ESSAI", "sessions": { "from": 2026 },
              "exam": { "code": "E1", "title": "Épreuve d’essai" },
              "annexes": [ { "code": "A1", "label": "ANNEXE A1", "title": "Grille", "audience": "JURY" } ],
              "mark": { "max": 20, "step": 0.5 },
              "levels": [ { "code": "NON", "label": "Non acquis" }, { "code": "OUI", "label": "Acquis" } ],
              "competences": [ { "code": "C1", "title": "Lire" }, { "code": "C2", "title": "Écrire" } ]
            }
            """;

    private final GridReader reader = new GridReader(Locale.FRENCH);

    private GridReader.Read read(String json) {
        return reader.read("essai.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> faults(String json) {
        return catchThrowableOfType(FindingException.class, () -> read(json)).findings();
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/grids"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_grid_is_right(Path file) {
        GridFile grid = reader.read(file).file();
        assertThat(grid.id() + ".json").isEqualTo(file.getFileName().toString());
        assertThat(new GridCatalog().ids()).contains(grid.id());
    }

    @Test
    void the_smallest_grid_gets_its_defaults() {
        Grid grid = read(SMALL).file().grid();
        assertThat(grid.session()).isEqualTo(2026);
        assertThat(grid.language()).isEqualTo("fr");
        assertThat(grid.look()).isEqualTo(Grid.GENERIC_LOOK);
        assertThat(grid.assessedCodes()).containsExactly("C1", "C2");
        assertThat(grid.markRule()).isInstanceOf(MarkRule.Stated.class);
        assertThat(grid.level("OUI"))
                .hasValueSatisfying(level -> assertThat(level.evaluated()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "max": 20          | "max": 0           | GRID_INVALID           | $.mark.max
            "diploma"          | "diplome"          | GRID_INVALID           | $
            "code": "C2"       | "code": "c 2"      | GRID_INVALID           | $.competences[1].code
            "code": "C2"       | "code": "C1"       | GRID_NAME_TWICE        | $.competences[1].code
            "title": "Écrire"  | "title": "LIRE "   | GRID_NAME_TWICE        | $.competences[1]
            "code": "OUI"      | "code": "NON"      | GRID_NAME_TWICE        | $.levels[1].code
            "title": "Lire"    | "title": "Lire", "block": "B9" | GRID_REFERENCE_UNKNOWN | $.competences[0].block
            "from": 2026       | "from": 2026, "to": 2025 | GRID_SESSIONS    | $.sessions.to
            "from": 2026       | "from": 2026, "to": 2027, "changes": { "2031": {} } | GRID_SESSIONS | $.sessions.changes.2031
            "mark":            | "levelsOf": "INDICATORS", "mark": | GRID_RULE_LACKS | $.competences[0].indicators
            "mark":            | "markRule": { "rule": "WEIGHTED", "rounding": { "rule": "UP", "step": 1 } }, "mark": | GRID_RULE_LACKS | $.levels[0]
            "mark":            | "id": "essai", "mark": | GRID_NOT_JSON       | 5
            """)
    void every_fault_is_told_with_its_path(String from, String to, Code code, String path) {
        assertThat(faults(SMALL.replace(from, to))).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place().cell()).isEqualTo(path);
        });
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(SMALL.replace("\"max\": 20", "\"max\": -1").replace("\"step\": 0.5", "\"step\": 0")))
                .extracting(finding -> finding.place().cell())
                .containsExactly("$.mark.max", "$.mark.step");
    }

    @Test
    void a_text_that_nobody_checked_is_a_warning() {
        String unsure = SMALL.replace(
                "\"mark\":", "\"toCheck\": [ { \"path\": \"$.exam\", \"reason\": \"circulaire\" } ], \"mark\":");
        assertThat(read(unsure).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Code.GRID_TO_CHECK);
            assertThat(warning.place().cell()).isEqualTo("$.exam");
        });
    }

    @Test
    void labels_may_change_with_the_session() {
        String changing = SMALL.replace(
                "\"from\": 2026",
                "\"from\": 2026, \"changes\": { \"2028\": { \"exam\": { \"code\": \"E9\", \"title\": \"Autre\" } } }");
        GridFile file = read(changing).file();
        assertThat(file.grid(2027).exam().code()).isEqualTo("E1");
        assertThat(file.grid(2028).exam()).isEqualTo(new Exam("E9", "Autre"));
        assertThat(file.grid(2028).session()).isEqualTo(2028);
    }

    @Test
    void the_version_is_that_of_the_content_not_of_its_layout() {
        String hash = read(SMALL).file().hash();
        String spread = SMALL.replace(",", ",\n   ").replaceFirst("\\{", "{ // note\n");
        assertThat(read(spread).file().hash()).isEqualTo(hash);
        assertThat(read(SMALL.replace("Lire", "Lire vite")).file().hash()).isNotEqualTo(hash);
        assertThat(GridFile.ofContent(read(SMALL).file().content()).hash()).isEqualTo(hash);
    }

    @Test
    void a_folder_adds_grids_and_wins_over_shipped_ones(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("essai.json"), SMALL);
        Files.writeString(folder.resolve("e5.json"), SMALL.replace("\"essai\"", "\"bts-sio-e5-2026\""));
        GridCatalog grids = GridCatalog.with(folder, Locale.FRENCH);
        assertThat(grids.find("essai")).isPresent();
        assertThat(grids.find("bts-sio-e5-2026"))
                .hasValueSatisfying(grid -> assertThat(grid.diploma()).isEqualTo("BTS D’ESSAI"));
        assertThat(grids.find("bts-sio-e4-2022")).isPresent();
    }

    @Test
    void two_files_of_a_folder_may_not_be_one_grid(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), SMALL);
        Files.writeString(folder.resolve("b.json"), SMALL);
        FindingException e =
                catchThrowableOfType(FindingException.class, () -> GridCatalog.with(folder, Locale.FRENCH));
        assertThat(e.findings()).extracting(Finding::code).containsExactly(Code.GRID_NAME_TWICE);
    }

    @Test
    void a_session_keeps_the_version_that_it_began_with() {
        GridCatalog grids = new GridCatalog();
        GridFile file = grids.file("bts-sio-e5-2026").orElseThrow();
        grids.keep(2026, GridFile.ofContent(file.content().replace("Gérer le patrimoine", "Tenir le patrimoine")));
        assertThat(grids.find("bts-sio-e5-2026", 2026).orElseThrow().competence("C1"))
                .hasValueSatisfying(competence -> assertThat(competence.title()).startsWith("Tenir"));
        assertThat(grids.find("bts-sio-e5-2026", 2027).orElseThrow().competence("C1"))
                .hasValueSatisfying(competence -> assertThat(competence.title()).startsWith("Gérer"));
    }

    @Test
    void a_grid_is_for_its_sessions_only() {
        GridCatalog grids = new GridCatalog();
        assertThat(grids.find("bts-sio-e4-2022", 2025)).isPresent();
        assertThat(grids.find("bts-sio-e4-2022", 2026)).isEmpty();
        assertThat(grids.find("bts-sio-e5-2026", 2031)).isPresent();
    }
}
