package fr.certigrille.job.session;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.archive.SessionScope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a session with its rows and files to one file, complete in itself. */
public final class SessionArchive {

    private final JobFile job;
    private final SessionFolders folders;

    public SessionArchive(JobFile job) {
        this.job = job;
        this.folders = new SessionFolders(job);
    }

    /**
     * What was written.
     *
     * @param rows rows of all tables
     * @param files files
     * @param sha256 fingerprint of the archive
     * @param warnings documents without their file
     */
    public record Written(long rows, int files, String sha256, List<Finding> warnings) {}

    /**
     * Writes the archive, and its fingerprint beside it.
     *
     * @throws FindingException if another run is busy, or nothing of the session is there
     */
    public Written write(int session, Path archive) throws Exception {
        try (Database database = Database.open(job.database());
                RunLease lease = RunLease.acquire(database, "export")) {
            SessionScope scope = new SessionScope(database, session);
            if (scope.evaluations() == 0) {
                throw new FindingException(Finding.of(Code.SESSION_UNKNOWN, Place.of(String.valueOf(session))));
            }
            List<SessionFile> files = folders.of(scope);
            List<ArchiveManifest> manifests = new ArrayList<>();
            PrivateFiles.replace(archive, out -> manifests.add(write(database, scope, files, out)));
            String sha256 = Sha256.of(archive);
            sidecar(archive, sha256);
            long rows = manifests.get(0).tables().stream()
                    .mapToLong(ArchiveManifest.Table::rows)
                    .sum();
            return new Written(rows, files.size(), sha256, withoutFile(scope, files));
        }
    }

    /** As {@code sha256sum --check} reads it. */
    static void sidecar(Path file, String sha256) throws IOException {
        String line = sha256 + "  " + file.getFileName() + "\n";
        PrivateFiles.replace(
                file.resolveSibling(file.getFileName() + ".sha256"), line.getBytes(StandardCharsets.UTF_8));
    }

    private ArchiveManifest write(Database database, SessionScope scope, List<SessionFile> files, OutputStream out)
            throws IOException {
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            List<ArchiveManifest.Member> members = new ArrayList<>();
            List<ArchiveManifest.Table> tables = SessionRows.write(database, scope, archive::begin);
            for (SessionFile file : files) {
                members.add(archive.add(file));
            }
            ArchiveManifest manifest = new ArchiveManifest(
                    ArchiveManifest.FORMAT,
                    ArchiveManifest.VERSION,
                    database.schemaVersion(),
                    ProgramVersion.text(),
                    scope.session(),
                    tables,
                    members);
            archive.end(manifest);
            return manifest;
        }
    }

    private static List<Finding> withoutFile(SessionScope scope, List<SessionFile> files) {
        Set<String> there = files.stream().map(SessionFile::path).collect(Collectors.toSet());
        return scope.documentPaths().stream()
                .filter(path -> !there.contains("output/" + path))
                .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                .distinct()
                .map(folder -> Finding.of(Code.ARCHIVED_WITHOUT_FILE, Place.of(folder)))
                .toList();
    }
}
