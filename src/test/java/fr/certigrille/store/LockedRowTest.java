package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.h2.tools.RunScript;
import org.h2.tools.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A killed process can leave H2 2.4.240 with a row that stays locked by a transaction that is no more: whoever updates it waits for
 * good. The sample was left by the 40th or so kill of a soak; its people are fictional.
 */
class LockedRowTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void what_operations_say_about_a_row_that_stays_locked_heals_the_database() throws Exception {
        DatabaseSettings locked = DatabaseSettings.embedded(Files.createDirectories(folder.resolve("locked")));
        try (InputStream sample = new GZIPInputStream(
                Objects.requireNonNull(LockedRowTest.class.getResourceAsStream("locked-row.mv.db.gz")))) {
            Files.copy(sample, folder.resolve("locked/certigrille.mv.db"));
        }
        DatabaseSettings healed = DatabaseSettings.embedded(Files.createDirectories(folder.resolve("healed")));
        String dump = folder.resolve("dump.sql").toString();

        Script.process(locked.url(), "sa", "", dump, "", "");
        RunScript.execute(healed.url(), "sa", "", dump, null, false);

        try (Database database = Database.open(healed)) {
            assertThat(database.jdbc().update("update source set present = true"))
                    .isEqualTo(2);
        }
    }
}
