package fr.certigrille.job.session;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.archive.SessionImport;
import fr.certigrille.store.archive.SessionScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Restores a session from an archive: all of it or nothing. */
public final class SessionRestore {

    private final JobFile job;
    private final SessionFolders folders;

    public SessionRestore(JobFile job) {
        this.job = job;
        this.folders = new SessionFolders(job);
    }

    /**
     * What was restored.
     *
     * @param session year of the session
     * @param rows rows of all tables
     * @param files files
     */
    public record Restored(int session, long rows, int files) {}

    /**
     * Restores.
     *
     * @throws FindingException if another run is busy, the archive is damaged or newer than this program, or something of the
     *     session is there already
     */
    public Restored read(Path archive) throws Exception {
        try (Database database = Database.open(job.database());
                RunLease lease = RunLease.acquire(database, "import-archive");
                ArchiveReader reader = ArchiveReader.open(archive, database.schemaVersion())) {
            ArchiveManifest manifest = reader.manifest();
            checkEmpty(new SessionScope(database, manifest.session()));
            checkPlaces(manifest, archive);
            List<Path> placed = new ArrayList<>();
            try {
                place(reader, placed);
                rows(database, reader);
            } catch (Exception e) {
                for (Path file : placed) {
                    Files.deleteIfExists(file);
                }
                throw e;
            }
            long rows = manifest.tables().stream()
                    .mapToLong(ArchiveManifest.Table::rows)
                    .sum();
            return new Restored(manifest.session(), rows, manifest.files().size());
        }
    }

    private static void checkEmpty(SessionScope scope) {
        if (!scope.isEmpty()) {
            throw new FindingException(Finding.of(Code.SESSION_NOT_EMPTY, Place.of(String.valueOf(scope.session()))));
        }
    }

    /** No path leads elsewhere, and no other file is in the way. */
    private void checkPlaces(ArchiveManifest manifest, Path archive) throws IOException {
        for (ArchiveManifest.Member member : manifest.files()) {
            Path file = folders.resolve(member.path());
            if (file == null) {
                throw new FindingException(Finding.of(
                        Code.ARCHIVE_DAMAGED, Place.of(archive.getFileName().toString()), member.path()));
            }
            if (Files.exists(file) && !Sha256.of(file).equals(member.sha256())) {
                throw new FindingException(Finding.of(Code.FILE_IN_THE_WAY, Place.of(member.path())));
            }
        }
    }

    private void place(ArchiveReader reader, List<Path> placed) throws IOException {
        for (ArchiveManifest.Member member : reader.manifest().files()) {
            Path file = Objects.requireNonNull(folders.resolve(member.path()));
            if (Files.notExists(file)) {
                try (InputStream in = reader.open(member.path())) {
                    PrivateFiles.replace(file, in::transferTo);
                }
                placed.add(file);
            }
        }
    }

    private static void rows(Database database, ArchiveReader reader) {
        SessionImport rows = new SessionImport(database);
        List<ArchiveManifest.Table> tables = reader.manifest().tables();
        tables.forEach(table -> rows.reserve(table.name(), table.rows()));
        new TransactionTemplate(database.transactions())
                .executeWithoutResult(status ->
                        tables.forEach(table -> reader.lines(table, lines -> rows.read(table.name(), lines))));
    }
}
