package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that need a grid as it is in one session. */
final class SessionOption {

    @Option(names = "--session", paramLabel = "YEAR", descriptionKey = "gridSession")
    private @Nullable Integer session;

    /** The session, or null for the grid's first one. */
    @Nullable
    Integer year() {
        return session;
    }

    /**
     * A grid as it is in a session.
     *
     * @param session null for its first one
     * @throws FindingException if it is not for that session
     */
    static Grid grid(GridFile file, @Nullable Integer session) {
        if (session == null) {
            return file.grid();
        }
        if (!file.sessions().contains(session)) {
            throw new FindingException(Finding.of(
                    Code.GRID_SESSIONS,
                    Place.of(file.id()),
                    String.valueOf(session),
                    file.sessions().toString()));
        }
        return file.grid(session);
    }
}
