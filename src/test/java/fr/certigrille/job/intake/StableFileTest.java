package fr.certigrille.job.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.FindingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableFileTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;
    private int pauses;

    @BeforeEach
    void drop() throws IOException {
        file = Files.writeString(folder.resolve("a.xlsx"), "0");
        Files.setLastModifiedTime(file, FileTime.from(NOW));
    }

    @Test
    void a_file_that_was_dropped_a_while_ago_is_taken_at_once() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(5)));
        new StableFile(CLOCK, time -> pauses++).await(file);
        assertThat(pauses).isZero();
    }

    @Test
    void a_file_that_grows_is_waited_for_until_it_is_quiet() throws IOException {
        new StableFile(CLOCK, time -> {
                    if (pauses++ < 10) {
                        grow();
                    }
                })
                .await(file);
        assertThat(pauses).isEqualTo(10 + 8);
    }

    @Test
    void a_file_that_never_ceases_to_grow_is_given_up_with_a_code() {
        StableFile stable = new StableFile(CLOCK, time -> grow());
        assertThatThrownBy(() -> stable.await(file))
                .isInstanceOf(FindingException.class)
                .hasMessageContaining("CG-158");
    }

    private void grow() {
        try {
            Files.writeString(file, "0", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
