package fr.certigrille.store;

import fr.certigrille.store.StoredLot.LotFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lots that were made, and their files. */
public final class LotStore {

    private final JdbcClient client;

    public LotStore(Database database) {
        this.client = database.client();
    }

    /** All lots, sorted by name, whose files lie in the output folder. */
    public List<StoredLot> all() {
        return client.sql("select name from lot order by name").query(String.class).list().stream()
                .flatMap(name -> find(name).stream())
                .toList();
    }

    public Optional<StoredLot> find(String name) {
        List<LotFile> files = client.sql("""
                select path, part, sha256, bytes from lot_file
                where lot_id = (select id from lot where name = ?) order by part""").param(name).query(LotFile.class).list();
        return client.sql("select name, kind, state, candidates, partial, sealed_at from lot where name = ?")
                .param(name)
                .query((row, number) -> lot(row, files))
                .optional();
    }

    /** Records a lot in the place of an earlier one of its name. */
    public void save(StoredLot lot) {
        forget(lot.name());
        OffsetDateTime sealed = lot.sealedAt() == null ? null : lot.sealedAt().atOffset(ZoneOffset.UTC);
        client.sql("""
                insert into lot (name, kind, state, candidates, partial, sealed_at)
                values (:name, :kind, :state, :candidates, :partial, :sealed)""")
                .param("name", lot.name())
                .param("kind", lot.kind())
                .param("state", lot.state())
                .param("candidates", lot.candidates())
                .param("partial", lot.partial())
                .param("sealed", sealed)
                .update();
        lot.files().forEach(file -> insert(lot.name(), file));
    }

    private void insert(String name, LotFile file) {
        client.sql("""
                insert into lot_file (path, lot_id, part, sha256, bytes)
                select :path, id, :part, :sha256, :bytes from lot where name = :name""")
                .param("path", file.path())
                .param("part", file.part())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("name", name)
                .update();
    }

    /** Forgets a lot whose files are gone. */
    public void forget(String name) {
        client.sql("delete from lot where name = ?").param(name).update();
    }

    private static StoredLot lot(ResultSet row, List<LotFile> files) throws SQLException {
        OffsetDateTime sealed = row.getObject("sealed_at", OffsetDateTime.class);
        return new StoredLot(
                row.getString("name"),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("candidates"),
                row.getBoolean("partial"),
                sealed == null ? null : sealed.toInstant(),
                files);
    }
}
