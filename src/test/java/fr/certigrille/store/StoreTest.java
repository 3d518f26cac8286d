package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import fr.certigrille.store.Applied.Gone;
import fr.certigrille.store.Applied.StagedRow;
import fr.certigrille.store.DocumentStore.PlannedDocument;
import fr.certigrille.store.DocumentStore.Rendered;
import fr.certigrille.store.DocumentStore.RenderedFile;
import fr.certigrille.store.EvaluationStore.Judged;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to do, on each database: see the two subclasses. */
abstract class StoreTest {

    private static final SchoolClass SLAM = Evaluations.SLAM;
    private static final Evaluations OTHER = Evaluations.complete().numbered("0123456790");

    private final TestDatabases kind;
    private DatabaseSettings settings;
    private Database database;
    private SourceStore sources;
    private EvaluationStore evaluations;
    private DocumentStore documents;
    private FindingStore findings;
    private EditionStore editions;
    private long source;

    StoreTest(TestDatabases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws Exception {
        settings = kind.empty();
        database = Database.open(settings);
        sources = new SourceStore(database);
        evaluations = new EvaluationStore(database);
        documents = new DocumentStore(database);
        findings = new FindingStore(database);
        editions = new EditionStore(database);
        editions.put(SLAM.gridId(), "look-1");
        source = sources.open("SIO2-SLAM.xlsx");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Applied save(Evaluations... stated) {
        return Statements.save(database, source, stated);
    }

    private StoredEvaluation stored(Evaluations evaluation) {
        return evaluations.find(SLAM, evaluation.value().candidate().number()).orElseThrow();
    }

    private StoredEvaluation evaluated(Evaluations evaluation) {
        save(evaluation);
        Evaluator evaluator =
                new Evaluator(new GridCatalog().find(SLAM.gridId()).orElseThrow());
        StoredEvaluation stored = stored(evaluation);
        evaluations.saveResults(List.of(new Judged(stored, evaluator.evaluate(stored.evaluation()))));
        return stored(evaluation);
    }

    @Test
    void an_evaluation_comes_back_as_it_was_saved() {
        Evaluation saved = Evaluations.complete().penalties("SYNTHESE").value();
        save(new Evaluations(saved));
        StoredEvaluation stored = stored(Evaluations.complete());
        assertThat(stored.evaluation()).isEqualTo(saved);
        assertThat(stored.schoolClass()).isEqualTo(SLAM);
        assertThat(stored.place()).isEqualTo(new Place("SIO2-SLAM.xlsx", "Évaluations", "14"));
    }

    @Test
    void an_absent_candidate_without_date_comes_back_as_saved() {
        Evaluations absent = Evaluations.complete().absent();
        save(absent);
        assertThat(stored(absent).evaluation()).isEqualTo(absent.value());
    }

    @Test
    void a_comment_of_32_767_characters_is_kept_whole() {
        Evaluations wordy = Evaluations.complete().appreciation("é".repeat(32_767));
        save(wordy);
        assertThat(stored(wordy).evaluation().appreciation()).hasSize(32_767);
    }

    @Test
    void saving_the_same_again_changes_nothing() {
        Applied first = save(Evaluations.complete());
        assertThat(first.changed()).isEqualTo(1);
        assertThat(first.gone()).isEmpty();
        Applied again = save(Evaluations.complete());
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(stored(Evaluations.complete()).revision()).isEqualTo(1);
    }

    @Test
    void saving_something_else_makes_a_new_revision() {
        save(Evaluations.complete());
        assertThat(save(Evaluations.complete().marked("13")).changed()).isEqualTo(1);
        assertThat(stored(Evaluations.complete()).revision()).isEqualTo(2);
    }

    @Test
    void numbers_that_differ_by_a_leading_zero_are_two_candidates() {
        save(Evaluations.complete().numbered("0123"), Evaluations.complete().numbered("123"));
        assertThat(evaluations.count()).isEqualTo(2);
    }

    @Test
    void only_what_changed_waits_for_a_result() {
        evaluated(Evaluations.complete());
        assertThat(evaluations.withoutResult(0, 10)).isEmpty();
        save(Evaluations.complete().marked("13"));
        assertThat(evaluations.withoutResult(0, 10)).hasSize(1);
    }

    @Test
    void an_adopted_grid_puts_results_and_documents_of_its_session_out_of_date() {
        StoredEvaluation stored = rendered(Evaluations.complete());
        GridStore grids = new GridStore(database);
        GridFile grid = new GridCatalog().file(SLAM.gridId()).orElseThrow();
        grids.putInForce(SLAM.session(), grid);
        grids.assign();
        evaluated(Evaluations.complete());
        assertThat(evaluations.withoutResult(0, 10)).isEmpty();
        assertThat(evaluations.withoutDocuments(0, 10)).isEmpty();

        GridFile changed = GridFile.ofContent(grid.content().replace("Exploite", "Exploite bien"));
        grids.putInForce(SLAM.session() + 1, changed);
        assertThat(evaluations.withoutResult(0, 10)).isEmpty();
        assertThat(grids.adopt(SLAM.session(), GridFile.ofContent(grid.content().replace("Gérer", "Tenir"))))
                .isEqualTo(1);
        assertThat(evaluations.withoutResult(0, 10))
                .extracting(StoredEvaluation::id)
                .containsExactly(stored.id());
        evaluated(Evaluations.complete());
        assertThat(evaluations.withoutDocuments(0, 10)).hasSize(1);
    }

    @Test
    void a_grid_is_kept_word_for_word_and_once() {
        save(Evaluations.complete());
        GridStore grids = new GridStore(database);
        GridFile grid = new GridCatalog().file(SLAM.gridId()).orElseThrow();
        assertThat(grids.withoutVersion()).containsExactly(new GridStore.Use(SLAM.gridId(), SLAM.session()));
        grids.putInForce(SLAM.session(), grid);
        grids.putInForce(SLAM.session(), grid);
        assertThat(grids.withoutVersion()).isEmpty();
        assertThat(grids.inForce()).singleElement().satisfies(version -> {
            assertThat(version.content()).isEqualTo(grid.content());
            assertThat(GridFile.ofContent(version.content()).hash()).isEqualTo(version.hash());
        });
    }

    @Test
    void the_result_comes_back_as_it_was_saved() {
        StoredEvaluation stored = evaluated(Evaluations.complete().penalties("PORTFOLIO"));
        assertThat(stored.result().finalMark()).isEqualByComparingTo("2.5");
        assertThat(stored.result().penaltyPoints()).isEqualByComparingTo("10");
    }

    @Test
    void a_document_is_due_until_its_content_and_look_are_rendered() {
        StoredEvaluation stored = evaluated(Evaluations.complete());
        assertThat(evaluations.withoutDocuments(0, 10)).hasSize(1);
        documents.putAll(List.of(new PlannedDocument(stored, "VI-3", "a/b.pdf", "content-1")));
        assertThat(evaluations.withoutDocuments(0, 10)).isEmpty();
        StoredDocument due = documents.outOfDate(0, "", 10).get(0);
        documents.markRendered(due, new Rendered("f".repeat(64), 70_000, 2));
        assertThat(documents.countOutOfDate()).isZero();
    }

    @Test
    void a_new_look_puts_every_document_out_of_date() {
        StoredEvaluation stored = rendered(Evaluations.complete());
        editions.put(SLAM.gridId(), "look-2");
        assertThat(evaluations.withoutDocuments(0, 10)).hasSize(1);
        documents.putAll(List.of(new PlannedDocument(stored, "VI-3", "a/b.pdf", "content-1")));
        assertThat(documents.countOutOfDate()).isEqualTo(1);
    }

    @Test
    void a_document_whose_file_was_lost_is_due_again() {
        rendered(Evaluations.complete());
        RenderedFile file = documents.renderedFiles(0, "", 10).get(0);
        assertThat(file.bytes()).isEqualTo(70_000);
        documents.markLost(List.of(file));
        assertThat(documents.countOutOfDate()).isEqualTo(1);
    }

    private StoredEvaluation rendered(Evaluations evaluation) {
        StoredEvaluation stored = evaluated(evaluation);
        documents.putAll(List.of(new PlannedDocument(stored, "VI-3", "a/b.pdf", "content-1")));
        documents.markRendered(documents.outOfDate(0, "", 10).get(0), new Rendered("f".repeat(64), 70_000, 2));
        return stored;
    }

    @Test
    void a_candidate_that_another_present_workbook_states_is_told_and_not_taken_over() {
        save(Evaluations.complete());
        long other = sources.open("copie.xlsx");
        Applied contested =
                Statements.save(database, other, Evaluations.complete().marked("18"));
        assertThat(contested.changed() + contested.unchanged()).isZero();
        assertThat(contested.contested().get(0).other()).isEqualTo(new Place("SIO2-SLAM.xlsx", "Évaluations", "14"));
        assertThat(contested.kept()).hasSize(1);
        assertThat(stored(Evaluations.complete()).evaluation())
                .isEqualTo(Evaluations.complete().value());
    }

    @Test
    void a_candidate_of_a_workbook_that_was_taken_away_may_be_stated_by_another() {
        save(Evaluations.complete());
        long other = sources.open("copie.xlsx");
        sources.markPresent(List.of("copie.xlsx"));
        Applied moved = Statements.save(database, other, Evaluations.complete());
        assertThat(moved.contested()).isEmpty();
        assertThat(moved.unchanged()).isEqualTo(1);
        assertThat(stored(Evaluations.complete()).place().file()).isEqualTo("copie.xlsx");
    }

    @Test
    void a_candidate_that_disappeared_is_told_with_the_last_place_and_kept() {
        save(Evaluations.complete(), OTHER);
        Applied without = save(OTHER);
        assertThat(without.gone()).containsExactly(new Gone("0123456789", "Évaluations", 14));
        assertThat(save(OTHER).gone()).as("told again as long as it lasts").hasSize(1);
        assertThat(evaluations.count()).isEqualTo(2);
        assertThat(save(Evaluations.complete(), OTHER).gone()).isEmpty();
    }

    @Test
    void a_row_that_was_set_aside_keeps_its_candidate_from_having_disappeared() {
        save(Evaluations.complete());
        Applied applied = Statements.transaction(database, () -> {
            StatementImport statements = evaluations.importing(Statements.reading(source));
            statements.setAside(SLAM, "0123456789", Statements.place(20));
            statements.setAside(SLAM, "", Statements.place(21));
            return statements.apply();
        });
        assertThat(applied.gone()).isEmpty();
        assertThat(applied.kept()).containsExactly(new StagedRow(1, "0123456789", "Évaluations", 20));
    }

    @Test
    void texts_come_back_with_every_character_that_a_format_could_take_for_its_own() {
        Evaluations odd = Evaluations.complete().appreciation("\\N\ta\\b\\.\r\n\"c'; -- é 🎓 \\");
        save(odd);
        assertThat(stored(odd).evaluation()).isEqualTo(odd.value());
    }

    @Test
    void a_thousand_rows_are_taken_over_at_once_and_only_what_differs_is_written() {
        Evaluations[] all = IntStream.range(0, 2500)
                .mapToObj(i -> Evaluations.complete().numbered(String.format("%010d", i)))
                .toArray(Evaluations[]::new);
        assertThat(save(all).changed()).isEqualTo(2500);
        all[17] = all[17].marked("3");
        Applied second = save(all);
        assertThat(second.changed()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(2499);
        assertThat(stored(all[17]).revision()).isEqualTo(2);
        assertThat(stored(all[18]).revision()).isEqualTo(1);
    }

    @Test
    void a_workbook_is_up_to_date_only_with_the_same_bytes_and_settled() {
        sources.settle(source, "abc", true);
        assertThat(sources.find("SIO2-SLAM.xlsx").orElseThrow().isUpToDate("abc"))
                .isTrue();
        assertThat(sources.find("SIO2-SLAM.xlsx").orElseThrow().isUpToDate("abd"))
                .isFalse();
        sources.settle(source, "abc", false);
        assertThat(sources.find("SIO2-SLAM.xlsx").orElseThrow().isUpToDate("abc"))
                .isFalse();
    }

    @Test
    void findings_of_a_workbook_stand_until_it_is_read_again_or_taken_away() {
        Finding finding = Finding.of(Code.UNKNOWN_LEVEL, new Place("SIO2-SLAM.xlsx", "Évaluations", "G14"), "X", "NE");
        findings.replaceForSource(source, List.of(finding, finding));
        findings.replaceForSource(source, List.of(finding));
        assertThat(findings.standing()).containsExactly(finding);
        sources.markPresent(List.of());
        assertThat(findings.standing()).isEmpty();
    }

    @Test
    void opening_again_keeps_everything() {
        save(Evaluations.complete());
        database.close();
        database = Database.open(settings);
        assertThat(new EvaluationStore(database).count()).isEqualTo(1);
    }

    @Test
    void an_unreachable_database_is_told_without_its_secrets() {
        DatabaseSettings nowhere = new DatabaseSettings("jdbc:postgresql://localhost:1/x?password=hush", "u", "hush");
        assertThatThrownBy(() -> Database.open(nowhere)).isInstanceOfSatisfying(FindingException.class, failure -> {
            assertThat(failure.findings().get(0).code()).isEqualTo(Code.DATABASE_UNREACHABLE);
            assertThat(failure.findings().toString()).doesNotContain("hush");
        });
    }
}
