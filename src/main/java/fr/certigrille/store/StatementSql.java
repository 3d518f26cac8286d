package fr.certigrille.store;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The statements that take staged rows over: the same on each database, each for all rows at once. */
final class StatementSql {

    /** Parameter: the workbook. A row is moved if it states the same in another place, or is back after it was gone. */
    static final String DECIDE = """
            insert into staged_fate (position, evaluation_id, fate)
            select s.position, e.id,
            case when not s.accepted then 'SET_ASIDE'
            when e.id is null then 'NEW'
            when e.source_id <> :source and e.listed and o.present then 'CONTESTED'
            when e.class_id <> s.class_id or %s then 'CHANGED'
            when e.source_id <> :source or e.sheet <> s.sheet or e.sheet_row <> s.sheet_row or not e.listed then 'MOVED'
            else 'SAME' end
            from staged s
            left join evaluation e on e.session_year = s.session_year and e.grid_id = s.grid_id
            and e.candidate_number = s.candidate_number
            left join source o on o.id = e.source_id""".formatted(each(column -> "e." + column + " is distinct from s." + column, " or "));

    static final String KEEP_FORMER = """
            insert into former_revision (evaluation_id, revision, class_id, reading_id, layout, stated_row, %1$s)
            select e.id, e.revision, e.class_id, e.reading_id, e.layout, e.stated_row, %2$s
            from evaluation e join staged_fate f on f.evaluation_id = e.id and f.fate = 'CHANGED'""".formatted(list(""), list("e."));

    /** Parameters: the workbook, the reading. */
    static final String INSERT = """
            insert into evaluation (session_year, grid_id, candidate_number, class_id, source_id, sheet, sheet_row, listed,
            revision, reading_id, layout, stated_row, %1$s)
            select s.session_year, s.grid_id, s.candidate_number, s.class_id, cast(:source as bigint), s.sheet, s.sheet_row,
            true, 1, cast(:reading as bigint), s.layout, s.sheet_row, %2$s
            from staged s join staged_fate f on f.position = s.position and f.fate = 'NEW'""".formatted(list(""), list("s."));

    /** Parameters: the workbook, the reading. */
    static final String REVISE = """
            merge into evaluation e
            using (select f.evaluation_id as changed_id, s.*
            from staged_fate f join staged s on s.position = f.position where f.fate = 'CHANGED') s
            on e.id = s.changed_id
            when matched then update set revision = e.revision + 1, class_id = s.class_id, source_id = :source,
            sheet = s.sheet, sheet_row = s.sheet_row, listed = true,
            reading_id = :reading, layout = s.layout, stated_row = s.sheet_row, %s""".formatted(each(column -> column + " = s." + column, ", "));

    /** Parameter: the workbook. */
    static final String MOVE = """
            merge into evaluation e
            using (select f.evaluation_id as moved_id, s.sheet, s.sheet_row
            from staged_fate f join staged s on s.position = f.position where f.fate = 'MOVED') s
            on e.id = s.moved_id
            when matched then update set source_id = :source, sheet = s.sheet, sheet_row = s.sheet_row, listed = true""";

    static final String CONTESTED = """
            select s.position, s.candidate_number, s.sheet, s.sheet_row, o.name, e.sheet, e.sheet_row
            from staged_fate f join staged s on s.position = f.position
            join evaluation e on e.id = f.evaluation_id join source o on o.id = e.source_id
            where f.fate = 'CONTESTED' order by s.position""";

    static final String KEPT = """
            select s.position, s.candidate_number, s.sheet, s.sheet_row from staged_fate f join staged s on s.position = f.position
            where f.fate in ('SET_ASIDE', 'CONTESTED') and f.evaluation_id is not null order by s.position""";

    /** Before new evaluations come in: those have no fate that names them. */
    private static final String NOT_THERE = """
            source_id = :source and not exists (select 1 from staged_fate f where f.evaluation_id = e.id)
            """;

    /** Parameter: the workbook. */
    static final String GONE = """
            select candidate_number, sheet, sheet_row from evaluation e where %s
            order by candidate_number, id""".formatted(NOT_THERE);

    /** Parameter: the workbook. */
    static final String UNLIST = "update evaluation e set listed = false where listed and " + NOT_THERE;

    private StatementSql() {}

    private static String list(String prefix) {
        return each(column -> prefix + column, ", ");
    }

    private static String each(UnaryOperator<String> term, String between) {
        List<String> columns = EvaluationRow.STATED;
        return columns.stream().map(term).collect(Collectors.joining(between));
    }
}
