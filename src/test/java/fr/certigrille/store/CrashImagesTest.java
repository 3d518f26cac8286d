package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rule: whatever moment a process is killed at, the embedded database opens with whole transactions. More: src/bench/crash-images.sh. */
class CrashImagesTest {

    private static final int OPENED = 40;

    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void the_file_as_it_was_after_any_write_holds_whole_transactions_and_no_locked_row() throws Exception {
        CrashImages images = new CrashImages(folder);
        int count = images.record(1, true);
        assertThat(images.faults(Math.max(1, count / OPENED))).isEmpty();
    }
}
