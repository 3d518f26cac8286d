package fr.certigrille.store.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All tables by what their rows belong to. Parameters: {@code :session}, the year; {@code :lots} and {@code :folder}, how names of its
 * lots and paths of its documents begin; {@code :own}, workbooks that state this session alone.
 */
final class SessionTables {

    private static final String EVALUATIONS = "(select id from evaluation where session_year = :session)";
    private static final String READINGS = "(select reading_id from evaluation where session_year = :session union"
            + " select reading_id from former_revision where evaluation_id in " + EVALUATIONS + ")";
    private static final String LOTS = "(select id from lot where " + begins("name", ":lots") + ")";

    /** Those that hold rows of a session; a table comes after those that it refers to. */
    static final List<SessionTable> OF_A_SESSION = List.of(
            SessionTable.of(
                            "edition",
                            "t.grid_id in (select grid_id from evaluation where session_year = :session)",
                            "grid_id")
                    .sharedBy("grid_id"),
            SessionTable.of(
                            "grid_version",
                            "t.hash in (select hash from grid_in_force where session_year = :session union"
                                    + " select grid_version from evaluation where session_year = :session)",
                            "hash")
                    .sharedBy("hash"),
            SessionTable.of("grid_in_force", "t.session_year = :session", "grid_id", "session_year"),
            SessionTable.of(
                            "source",
                            "t.id in (select source_id from evaluation where session_year = :session)",
                            "name")
                    .counted()
                    .sharedBy("name"),
            SessionTable.of("school_class", "t.session_year = :session", "grid_id", "establishment", "academy", "name")
                    .counted(),
            SessionTable.of("reading", "t.id in " + READINGS, "file", "read_at", "run", "sha256", "job", "id")
                    .counted(),
            SessionTable.of("reading_layout", "t.reading_id in " + READINGS, "reading_id", "layout")
                    .referring(Map.of("reading_id", "reading")),
            SessionTable.of("evaluation", "t.session_year = :session", "grid_id", "candidate_number")
                    .counted()
                    .referring(Map.of("class_id", "school_class", "source_id", "source", "reading_id", "reading")),
            SessionTable.of("former_revision", "t.evaluation_id in " + EVALUATIONS, "evaluation_id", "revision")
                    .referring(
                            Map.of("evaluation_id", "evaluation", "class_id", "school_class", "reading_id", "reading")),
            SessionTable.of("document", "t.evaluation_id in " + EVALUATIONS, "evaluation_id", "annex")
                    .referring(Map.of("evaluation_id", "evaluation")),
            SessionTable.of("lot", begins("t.name", ":lots"), "name").counted(),
            SessionTable.of("lot_file", "t.lot_id in " + LOTS, "path").referring(Map.of("lot_id", "lot")),
            SessionTable.of("class_synthesis", begins("t.path", ":folder"), "path"),
            SessionTable.of("due_synthesis", begins("t.path", ":folder"), "path")
                    .referring(Map.of("class_id", "school_class")),
            SessionTable.of(
                            "finding",
                            "(t.evaluation_id in " + EVALUATIONS + " or t.source_id in (:own) or "
                                    + begins("t.lot", ":lots") + ")",
                            "source_id",
                            "evaluation_id",
                            "id")
                    .counted()
                    .referring(Map.of("source_id", "source", "evaluation_id", "evaluation")),
            SessionTable.of("delivery", begins("t.file", ":lots"), "destination", "address", "file", "sha256", "id")
                    .counted());

    /** Those of the installation: they hold nothing of a session that is not made anew. */
    static final Set<String> OF_THE_INSTALLATION = Set.of(
            "flyway_schema_history",
            "run_lease",
            "scheduled_tasks",
            "planned_run",
            "worker",
            "workforce",
            "part",
            "int_channel_message",
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_step_execution_context");

    private SessionTables() {}

    private static String begins(String column, String prefix) {
        return "substring(" + column + " from 1 for 5) = " + prefix;
    }

    static SessionTable named(String name) {
        return OF_A_SESSION.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
