package fr.certigrille.job.session;

import fr.certigrille.store.Database;
import fr.certigrille.store.archive.SessionExport;
import fr.certigrille.store.archive.SessionScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a session, table by table, and tells their fingerprints. */
final class SessionRows implements SessionExport.Sink {

    private final Parts parts;
    private final List<ArchiveManifest.Table> tables = new ArrayList<>();
    private ArchiveWriter.@Nullable Part part;

    private SessionRows(Parts parts) {
        this.parts = parts;
    }

    /** Begins the part of an archive that holds a table. */
    interface Parts {
        ArchiveWriter.Part begin(String entry) throws IOException;
    }

    static List<ArchiveManifest.Table> write(Database database, SessionScope scope, Parts parts) {
        SessionRows rows = new SessionRows(parts);
        SessionExport.write(database, scope, rows);
        return rows.tables;
    }

    @Override
    public Consumer<String> begin(String table) {
        try {
            ArchiveWriter.Part begun = parts.begin(ArchiveManifest.entry(table));
            part = begun;
            return begun::line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end(String table) {
        ArchiveWriter.Part ended = Objects.requireNonNull(part);
        tables.add(new ArchiveManifest.Table(table, ended.lines(), ended.bytes(), ended.sha256()));
    }
}
