package fr.certigrille.job.session;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.archive.SessionPurge;
import fr.certigrille.store.archive.SessionScope;
import fr.certigrille.store.archive.SessionScope.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a session's personal data and files away when its time is over. Nothing of other sessions is touched. */
public final class Purge {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final JobFile job;
    private final int session;
    private final Clock clock;
    private final SessionFolders folders;
    private final PurgeRecord record;

    public Purge(JobFile job, int session, Clock clock) {
        this.job = job;
        this.session = session;
        this.clock = clock;
        this.folders = new SessionFolders(job);
        this.record = new PurgeRecord(job.outputFolder(), session);
    }

    /** Hears what happens. */
    public interface Listener {

        /** What is to go. Without a signature, nothing does. */
        void planned(PurgePlan plan);

        /** It has gone. */
        void done(Path record);
    }

    /**
     * Plans the purge, and does it if somebody signs for it.
     *
     * @param early whether it may be done before its date
     * @param signedBy who answers for it; null to plan only
     * @throws FindingException if its date has not come, another run is busy, there is nothing of the session, or a workbook in the
     *     input folder also states another session
     */
    public void run(boolean early, @Nullable String signedBy, Listener listener) throws Exception {
        checkDate(early);
        Path written = underLease(signedBy, listener);
        if (written != null) {
            SessionPurge.compact(job.database());
            listener.done(written);
        }
    }

    /** Answers the record of what went; null without a signature. */
    private @Nullable Path underLease(@Nullable String signedBy, Listener listener) throws Exception {
        try (Database database = Database.open(job.database());
                RunLease lease = RunLease.acquire(database, "purge")) {
            SessionScope scope = new SessionScope(database, session);
            SessionPurge rows = new SessionPurge(database, scope);
            checkWorkbooks(scope);
            PurgePlan plan = plan(scope, rows);
            if (plan.isEmpty()) {
                throw new FindingException(Finding.of(Code.SESSION_UNKNOWN, Place.of(String.valueOf(session))));
            }
            listener.planned(plan);
            return signedBy == null ? null : purge(database, scope, rows, plan, signedBy);
        }
    }

    private Path purge(Database database, SessionScope scope, SessionPurge rows, PurgePlan plan, String signedBy)
            throws IOException {
        PurgeRecord.Begun begun = new PurgeRecord.Begun(plan.files(), fingerprints(database, scope));
        record.begin(begun);
        delete(plan.files());
        rows.run();
        return record.end(begun, signedBy, clock.instant());
    }

    private void checkDate(boolean early) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (!early && !job.retention().isOver(session, today)) {
            String over = job.retention().over(session).toString();
            throw new FindingException(Finding.of(Code.RETENTION_RUNNING, Place.of(String.valueOf(session)), over));
        }
    }

    /** A workbook that is still in the input folder would bring the session back. */
    private void checkWorkbooks(SessionScope scope) {
        List<Finding> shared = scope.sharedWorkbooks().stream()
                .map(Workbook::name)
                .filter(folders::hasInput)
                .map(name -> Finding.of(Code.WORKBOOK_OF_SEVERAL_SESSIONS, Place.of(name)))
                .toList();
        if (!shared.isEmpty()) {
            throw new FindingException(shared);
        }
    }

    private PurgePlan plan(SessionScope scope, SessionPurge rows) throws IOException {
        List<SessionFile> reports = scope.evaluations() == 0 ? List.of() : folders.reports();
        List<PurgePlan.FileToGo> files = new ArrayList<>();
        Stream.concat(folders.of(scope).stream(), reports.stream())
                .map(PurgePlan.FileToGo::of)
                .forEach(files::add);
        for (PurgePlan.FileToGo cutOff : record.cutOff().files()) {
            if (files.stream().noneMatch(file -> file.path().equals(cutOff.path()))) {
                files.add(cutOff);
            }
        }
        List<Finding> warnings = scope.workbooksOfUnknownSession().stream()
                .filter(folders::hasInput)
                .map(name -> Finding.of(Code.WORKBOOK_OF_UNKNOWN_SESSION, Place.of(name)))
                .toList();
        return new PurgePlan(session, rows.count(), files, warnings);
    }

    /** Of the rows that are there, or were there when a purge began that was cut off. */
    private List<ArchiveManifest.Table> fingerprints(Database database, SessionScope scope) throws IOException {
        List<ArchiveManifest.Table> before = record.cutOff().tables();
        if (scope.isEmpty() && !before.isEmpty()) {
            return before;
        }
        return SessionRows.write(database, scope, table -> new ArchiveWriter.Part(OutputStream.nullOutputStream()));
    }

    private void delete(List<PurgePlan.FileToGo> files) throws IOException {
        for (PurgePlan.FileToGo file : files) {
            Path gone = Objects.requireNonNull(folders.resolve(file.path()));
            Files.deleteIfExists(gone);
            deleteEmpty(gone.getParent());
        }
    }

    /** Folders that hold nothing any more go, up to the input or the output folder. */
    private void deleteEmpty(@Nullable Path folder) throws IOException {
        Path current = folder;
        while (current != null
                && !current.equals(job.inputFolder())
                && !current.equals(job.outputFolder())
                && isEmpty(current)) {
            Files.delete(current);
            current = current.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
