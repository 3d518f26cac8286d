package fr.certigrille.job.report;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.job.settings.Retention;
import fr.certigrille.store.Database;
import fr.certigrille.store.archive.SessionScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Sees sessions whose files are past their date. */
public final class RetentionWatch {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private RetentionWatch() {}

    /** A warning for each session that should have been purged. */
    public static List<Finding> warnings(Database database, Retention retention, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return SessionScope.sessions(database).stream()
                .filter(session -> retention.isOver(session, today))
                .map(session -> Finding.of(
                        Code.RETENTION_OVER,
                        Place.of(String.valueOf(session)),
                        retention.over(session).toString(),
                        String.valueOf(session)))
                .toList();
    }
}
