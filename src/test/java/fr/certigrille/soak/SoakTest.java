package fr.certigrille.soak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.store.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule: whenever a run is killed, the same command goes on and ends as if nothing had been. More kills: src/bench/soak.sh. */
class SoakTest {

    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void runs_killed_at_any_moment_end_as_an_unbroken_one(TestDatabases kind) throws Exception {
        assertThat(new Soak(kind, folder, 6, 20_260_601).run(KILLS)).isEmpty();
    }
}
