package fr.certigrille.store;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Provenance;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** States evaluations as a workbook would: of the class {@link Evaluations#SLAM}, from row 14 on. */
public final class Statements {

    private static final int FIRST_ROW = 14;

    private Statements() {}

    /** Takes over a workbook that has these evaluations and no others. */
    public static Applied save(Database database, long sourceId, Evaluations... stated) {
        return save(database, reading(sourceId), stated);
    }

    public static Applied save(Database database, Reading reading, Evaluations... stated) {
        return transaction(database, () -> {
            StatementImport statements = new EvaluationStore(database).importing(reading);
            int row = FIRST_ROW;
            for (Evaluations each : stated) {
                statements.state(Evaluations.SLAM, each.value(), place(row));
                row++;
            }
            return statements.apply();
        });
    }

    static <T> T transaction(Database database, Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(database.transactions()).execute(status -> work.get()));
    }

    static Reading reading(long sourceId) {
        return new Reading(
                sourceId, "SIO2-SLAM.xlsx", "a".repeat(64), "essai", 1, Instant.parse("2026-06-01T08:00:00Z"));
    }

    static Provenance place(int row) {
        return new Provenance("Évaluations", row, Map.of(Field.NUMBER, "A" + row, Field.MARK, "M" + row));
    }
}
