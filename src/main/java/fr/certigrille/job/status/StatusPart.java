package fr.certigrille.job.status;

import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a further stage adds to the status of a job.
 *
 * @param key its name in JSON; {@code status.<key>} words a row for people, from its values in their order
 * @param rows its rows, each with the same keys
 * @param leftOut how many more rows there are
 */
public record StatusPart(String key, List<Map<String, @Nullable Object>> rows, int leftOut) {

    public StatusPart {
        rows = List.copyOf(rows);
    }

    /** Reads a part. Whoever adds a stage with something to show adds it to {@link StatusReader}. */
    interface Source {
        StatusPart read(Database database, JobFile file, int limit);
    }
}
