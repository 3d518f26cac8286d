package fr.certigrille.job.session;

import java.util.List;

/**
 * What an archive holds. Written in it as {@value #NAME}.
 *
 * @param format {@value #FORMAT}
 * @param version of the archive's own shape
 * @param schema version of the database's schema that the rows come from
 * @param program version of the program that wrote it
 * @param session year of the session
 * @param tables its rows, in the order in which they are read in again
 * @param files its files, sorted by path
 */
record ArchiveManifest(
        String format, int version, int schema, String program, int session, List<Table> tables, List<Member> files) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "certigrille-archive";
    static final int VERSION = 1;

    ArchiveManifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** The part that holds the rows of a table. */
    static String entry(String table) {
        return "rows/" + table + ".jsonl";
    }

    /** Rows of a table, one line of JSON each. */
    record Table(String name, long rows, long bytes, String sha256) {
        String entry() {
            return ArchiveManifest.entry(name);
        }
    }

    /** A file, under its own path. */
    record Member(String path, long bytes, String sha256) {}
}
