package fr.certigrille.job.session;

import fr.certigrille.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a purge takes away.
 *
 * @param session year of the session
 * @param rows how many rows of each table
 * @param files files, sorted by path
 * @param warnings what it cannot tell
 */
public record PurgePlan(int session, Map<String, Long> rows, List<FileToGo> files, List<Finding> warnings) {

    public PurgePlan {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /**
     * A file, with its fingerprint.
     *
     * @param path {@code input/} or {@code output/} and its path in that folder; it may name a person
     */
    public record FileToGo(String path, long bytes, String sha256) {

        static FileToGo of(SessionFile file) {
            return new FileToGo(file.path(), file.bytes(), file.sha256());
        }

        /** Its folder, which names nobody. */
        String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }
    }

    public long evaluations() {
        return rows.getOrDefault("evaluation", 0L);
    }

    /** Whether there is nothing to take away. */
    public boolean isEmpty() {
        return files.isEmpty() && rows.values().stream().allMatch(count -> count == 0);
    }
}
