package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.soak.EndState;
import fr.certigrille.store.PostgresInstallation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rehearses what docs/operations.md says of pg_dump and pg_restore, with a server and tools as Debian installs them. */
@Timeout(600)
class DumpTest {

    private static final Evaluations ZOE = Evaluations.complete();

    @TempDir
    private Path folder;

    @BeforeAll
    static void installed() {
        assumeTrue(PostgresInstallation.isThere(), "Debian's package postgresql is not installed");
    }

    @Test
    void a_dump_is_restored_to_a_server_that_has_nothing_and_the_next_run_has_nothing_to_do() throws Exception {
        Path dump = folder.resolve("certigrille.dump");
        try (PostgresInstallation server = new PostgresInstallation(folder.resolve("postgres"))) {
            prepare(server);
            JobFolder job = new JobFolder(folder.resolve("job"), server.settings("certigrille", "certigrille"))
                    .drop("a.xlsx", ZOE, ZOE.numbered("0123456790").named("Le Goff", "Yann"));
            job.run();
            Map<String, List<String>> before =
                    EndState.of(job.output(), job.file().database());
            server.tool("pg_dump", "--format=custom", "--schema=certigrille", "--file=" + dump, "certigrille");
            server.tool("dropdb", "certigrille");
            server.tool("dropuser", "certigrille");

            prepare(server);
            server.tool(
                    "pg_restore", "--clean", "--if-exists", "--exit-on-error", "--dbname=certigrille", dump.toString());
            assertThat(EndState.of(job.output(), job.file().database())).isEqualTo(before);
            assertThat(job.run().changedNothing()).isTrue();
            job.drop("b.xlsx", ZOE.numbered("0123456791").named("Le Bihan", "Anne"));
            assertThat(job.run().rendered())
                    .as("keys go on from where they were")
                    .isEqualTo(2);
        }
    }

    private static void prepare(PostgresInstallation server) throws Exception {
        server.tool("psql", "--quiet", "--set=ON_ERROR_STOP=1", "--file=operations/postgresql/role.sql", "postgres");
        server.tool(
                "psql", "--quiet", "--set=ON_ERROR_STOP=1", "--file=operations/postgresql/schema.sql", "certigrille");
    }
}
