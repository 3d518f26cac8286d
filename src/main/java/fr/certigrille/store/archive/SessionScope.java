package fr.certigrille.store.archive;

import fr.certigrille.store.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a database belongs to a session. */
public final class SessionScope {

    /** Workbooks that state a session now; of one that states none any more, the candidates that it once stated count. */
    private static final String OWN = """
            select s.id, s.name, s.present from source s where exists (
              select 1 from evaluation e where e.source_id = s.id and e.session_year = :session
              and (e.listed or not exists (select 1 from evaluation o where o.source_id = s.id and o.listed)))
            and %s exists (select 1 from evaluation e where e.source_id = s.id and e.listed and e.session_year <> :session)
            order by s.name""";

    private final JdbcClient client;
    private final int session;

    public SessionScope(Database database, int session) {
        this.client = database.client();
        this.session = session;
    }

    /** A workbook. */
    public record Workbook(long id, String name, boolean present) {}

    public int session() {
        return session;
    }

    public int evaluations() {
        return client.sql("select count(*) from evaluation where session_year = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    /** Whether the database holds nothing of the session. */
    public boolean isEmpty() {
        return evaluations() == 0
                && client.sql("select count(*) from school_class where session_year = ?")
                                .param(session)
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** The sessions that the database holds evaluations of, in their order. */
    public static List<Integer> sessions(Database database) {
        return database.client()
                .sql("select distinct session_year from evaluation order by session_year")
                .query(Integer.class)
                .list();
    }

    /** Workbooks that state this session and no other. */
    public List<Workbook> ownWorkbooks() {
        return workbooks("not");
    }

    /** Workbooks that state other sessions beside this one. */
    public List<Workbook> sharedWorkbooks() {
        return workbooks("");
    }

    /** Workbooks of other sessions that state this one, or once did. */
    List<Long> formerWorkbooks() {
        return client.sql("""
                select distinct e.source_id from evaluation e where e.session_year = :session and exists (
                select 1 from evaluation o where o.source_id = e.source_id and o.session_year <> :session)""").param("session", session).query(Long.class).list();
    }

    private List<Workbook> workbooks(String not) {
        return client.sql(OWN.formatted(not))
                .param("session", session)
                .query(Workbook.class)
                .list();
    }

    /** Workbooks that no evaluation comes from: which session they are of is not known. */
    public List<String> workbooksOfUnknownSession() {
        return client.sql("""
                select name from source s where present and not exists (
                select 1 from evaluation e where e.source_id = s.id) order by name""").query(String.class).list();
    }

    /** Paths of the session's documents, relative to the output folder. */
    public List<String> documentPaths() {
        return client.sql("""
                select d.rendered_path from document d join evaluation e on e.id = d.evaluation_id
                where e.session_year = ? and d.rendered_content is not null order by d.rendered_path""").param(session).query(String.class).list();
    }

    /** Values for the parameters of {@link SessionTables}. */
    Map<String, Object> parameters() {
        List<Long> own = ownWorkbooks().stream().map(Workbook::id).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("lots", session + "_");
        parameters.put("folder", session + "/");
        parameters.put("own", own.isEmpty() ? List.of(-1L) : own);
        return parameters;
    }
}
