package fr.certigrille.store;

import fr.certigrille.grid.GridFile;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grids that evaluations were made with, word for word, and which of them is in force in which session. */
public final class GridStore {

    private final JdbcClient client;

    public GridStore(Database database) {
        this.client = database.client();
    }

    /** A grid in a session that has classes. */
    public record Use(String gridId, int session) {}

    /** The version of a grid that a session's evaluations are made with. */
    public record InForce(String gridId, int session, String hash, String content) {

        public Use use() {
            return new Use(gridId, session);
        }
    }

    /** All versions in force, by grid and session. */
    public List<InForce> inForce() {
        return client.sql("""
                select f.grid_id, f.session_year as session, v.hash, v.content
                from grid_in_force f join grid_version v on v.hash = f.hash
                order by f.grid_id, f.session_year""").query(InForce.class).list();
    }

    /** Content of all versions that were in force once and are in no session any more, in the order of their hashes. */
    public List<String> former() {
        return client.sql("""
                select v.content from grid_version v
                where not exists (select 1 from grid_in_force f where f.hash = v.hash) order by v.hash""").query(String.class).list();
    }

    /** What classes use and no version is in force for yet. */
    public List<Use> withoutVersion() {
        return client.sql("""
                select distinct c.grid_id, c.session_year as session from school_class c
                where not exists (select 1 from grid_in_force f
                where f.grid_id = c.grid_id and f.session_year = c.session_year)
                order by c.grid_id, c.session_year""").query(Use.class).list();
    }

    /** Puts a version in force for a session. Evaluations that have a version keep it. */
    public void putInForce(int session, GridFile version) {
        keep(version);
        int updated = client.sql("update grid_in_force set hash = ? where grid_id = ? and session_year = ?")
                .params(version.hash(), version.id(), session)
                .update();
        if (updated == 0) {
            client.sql("insert into grid_in_force (grid_id, session_year, hash) values (?, ?, ?)")
                    .params(version.id(), session, version.hash())
                    .update();
        }
    }

    private void keep(GridFile version) {
        client.sql("""
                insert into grid_version (hash, grid_id, content) select ?, ?, ?
                where not exists (select 1 from grid_version where hash = ?)""")
                .params(version.hash(), version.id(), version.content(), version.hash())
                .update();
    }

    /** Gives evaluations that have no version yet the one in force. */
    public void assign() {
        client.sql("""
                update evaluation set grid_version = (select f.hash from grid_in_force f
                where f.grid_id = evaluation.grid_id and f.session_year = evaluation.session_year)
                where grid_version is null""").update();
    }

    /**
     * Puts a version in force for a session and its evaluations: they are judged anew, and their documents made anew where
     * that changes them.
     *
     * @return how many evaluations there are
     */
    public int adopt(int session, GridFile version) {
        putInForce(session, version);
        client.sql("""
                update document set evaluation_revision = 0 where evaluation_id in (
                select id from evaluation where grid_id = ? and session_year = ?)""").params(version.id(), session).update();
        return client.sql("update evaluation set grid_version = ? where grid_id = ? and session_year = ?")
                .params(version.hash(), version.id(), session)
                .update();
    }
}
