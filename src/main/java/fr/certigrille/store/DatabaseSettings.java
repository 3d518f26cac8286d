package fr.certigrille.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How to reach the database.
 *
 * @param url JDBC URL of H2 or PostgreSQL
 * @param user user name
 * @param password password, possibly empty
 */
public record DatabaseSettings(String url, String user, String password) {

    private static final String EMBEDDED = "jdbc:h2:file:";

    /**
     * The embedded database, kept in a folder. PostgreSQL's rules of naming and ordering apply, so that one set of
     * migrations and statements serves both. What is committed is in the file at once, whatever becomes of the process;
     * and a process that is told to end keeps its database until its run has stopped.
     */
    public static DatabaseSettings embedded(Path folder) {
        String file = folder.toAbsolutePath().normalize().resolve("certigrille").toString();
        return new DatabaseSettings(
                EMBEDDED + file
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                "");
    }

    /** Whether the database is a file of ours. */
    public boolean isEmbedded() {
        return url.startsWith(EMBEDDED);
    }

    /** False only when the embedded database was never made. */
    public boolean exists() {
        return !isEmbedded()
                || Files.exists(Path.of(url.substring(EMBEDDED.length()).split(";", 2)[0] + ".mv.db"));
    }
}
