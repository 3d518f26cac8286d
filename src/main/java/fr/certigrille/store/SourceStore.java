package fr.certigrille.store;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workbooks that were read. */
public final class SourceStore {

    private final JdbcClient client;

    public SourceStore(Database database) {
        this.client = database.client();
    }

    /** A workbook as it was when it was last read. */
    public record Source(long id, String name, String sha256, boolean settled) {

        /** Whether reading a file with these bytes would change nothing. */
        public boolean isUpToDate(String currentSha256) {
            return settled && sha256.equals(currentSha256);
        }
    }

    public Optional<Source> find(String name) {
        return client.sql("select id, name, sha256, settled from source where name = ?")
                .param(name)
                .query(Source.class)
                .optional();
    }

    /** Notes which workbooks the input folder has now. */
    public void markPresent(Collection<String> names) {
        client.sql("update source set present = false where present").update();
        for (String name : names) {
            client.sql("update source set present = true where name = ?")
                    .param(name)
                    .update();
        }
    }

    /** The id of a workbook, recorded as unsettled until {@link #settle} says otherwise. */
    public long open(String name) {
        return find(name).map(Source::id).orElseGet(() -> insert(name));
    }

    private long insert(String name) {
        client.sql("insert into source (name, sha256, settled, present) values (?, '', false, true)")
                .param(name)
                .update();
        return find(name).orElseThrow().id();
    }

    /** Records that the workbook with these bytes was read; unsettled, it is read again by the next run. */
    public void settle(long id, String sha256, boolean settled) {
        client.sql("update source set sha256 = ?, settled = ?, present = true where id = ?")
                .params(sha256, settled, id)
                .update();
    }
}
