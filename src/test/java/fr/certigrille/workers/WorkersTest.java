package fr.certigrille.workers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The rule: a run that is shared between workers ends as one process would have ended it, whatever becomes of them. */
class WorkersTest {

    private static final Term TERM = new Term(40);

    @TempDir
    private static Path aloneFolder;

    private static RunProcess alone;
    private static int expected;

    @TempDir
    private Path folder;

    private Cluster cluster;

    @BeforeAll
    static void runAlone() throws Exception {
        alone = new RunProcess(aloneFolder, TestDatabases.POSTGRESQL.empty());
        TERM.drop(0, alone.input());
        expected = alone.runToTheEnd();
    }

    @BeforeEach
    void drop() throws Exception {
        cluster = new Cluster(alone, folder);
        cluster.drop(TERM, 0);
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void workers_that_die_freeze_or_lose_the_network_are_replaced() throws Exception {
        try (Proxy network = new Proxy(port())) {
            cluster.shared().writeJob("remote", "output", through(network), Path.of("xsl"));
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            Process dying = cluster.startWorker("dying");
            cluster.awaitPart(dying);
            dying.destroyForcibly();
            Process freezing = cluster.startWorker("freezing");
            cluster.awaitPart(freezing);
            Cluster.freeze(freezing);
            Process remote = cluster.startWorker("remote", "remote");
            cluster.awaitPart(remote);
            network.cut();
            Process healthy = cluster.startWorker("healthy");
            assertThat(RunProcess.end(run)).isEqualTo(expected);
            assertThat(cluster.differences()).isEmpty();

            Cluster.thaw(freezing);
            network.heal();
            cluster.awaitEnlisted(freezing);
            cluster.awaitEnlisted(remote);
            assertThat(cluster.differences()).as("after they woke up").isEmpty();
            healthy.destroy();
            assertThat(healthy.waitFor(10, TimeUnit.SECONDS))
                    .as("asked to stop")
                    .isTrue();
            cluster.awaitDisowned(healthy);
        }
    }

    @Test
    void a_run_that_is_killed_goes_on_with_the_same_workers() throws Exception {
        Process worker = cluster.startWorker("early");
        assertThat(worker.waitFor()).as("the database is not prepared yet").isEqualTo(1);
        assertThat(cluster.shared().told("early")).contains("CG-803");
        Process run = cluster.startRun("2");
        cluster.awaitWanted();
        Process one = cluster.startWorker("one");
        Process two = cluster.startWorker("two");
        cluster.awaitPart(one);
        run.destroyForcibly().waitFor();
        assertThat(RunProcess.end(cluster.startRun("any"))).isEqualTo(expected);
        assertThat(cluster.differences()).isEmpty();
        assertThat(one.isAlive()).isTrue();
        assertThat(two.isAlive()).isTrue();
    }

    @Test
    void a_worker_that_would_make_other_documents_is_refused() throws Exception {
        Path otherLook = folder.resolve("xsl");
        FileSystemUtils.copyRecursively(Path.of("xsl"), otherLook);
        Files.writeString(otherLook.resolve("note.txt"), "another edition");
        cluster.shared().writeJob("other-look", "output", cluster.database(), otherLook);
        cluster.shared().writeJob("other-folder", "elsewhere", cluster.database(), Path.of("xsl"));
        Process run = cluster.startRun("any");
        cluster.awaitWanted();
        Process otherLooking = cluster.startWorker("other-look", "other-look");
        Process elsewhere = cluster.startWorker("other-folder", "other-folder");
        assertThat(otherLooking.waitFor()).isEqualTo(1);
        assertThat(cluster.shared().told("other-look")).contains("CG-801").doesNotContain("Exception");
        assertThat(elsewhere.waitFor()).isEqualTo(1);
        assertThat(cluster.shared().told("other-folder")).contains("CG-802");
        cluster.startWorker("right");
        assertThat(RunProcess.end(run)).isEqualTo(expected);
        assertThat(cluster.differences()).isEmpty();
    }

    @Test
    void a_candidate_that_workers_die_of_is_set_aside_alone() throws Exception {
        Process run = cluster.startRun("any");
        cluster.awaitWanted();
        killNextWorker(() -> "");
        killNextWorker(() -> "");
        String suspected = killNextWorker(cluster::awaitSuspect);
        cluster.startWorker("last");
        assertThat(RunProcess.end(run)).as("something was set aside").isEqualTo(2);
        assertThat(cluster.shared().told()).contains("CG-805");
        assertThat(cluster.differences())
                .isNotEmpty()
                .as("of that candidate alone")
                .allMatch(difference -> difference.startsWith("table ") || difference.contains(suspected));
        assertThat(cluster.count("select count(*) from document where rendered_content is null"))
                .isEqualTo(2);
        assertThat(RunProcess.end(cluster.startRun("any")))
                .as("tried again by the next run")
                .isEqualTo(expected);
        assertThat(cluster.differences()).isEmpty();
    }

    /** Kills a worker once it has a part and this was seen. */
    private String killNextWorker(Callable<String> seen) throws Exception {
        Process worker = cluster.startWorker("dying");
        cluster.awaitPart(worker);
        String answer = seen.call();
        worker.destroyForcibly().waitFor();
        cluster.awaitDisowned(worker);
        return answer;
    }

    private int port() {
        return Integer.parseInt(cluster.database().url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private DatabaseSettings through(Proxy network) {
        return new DatabaseSettings(
                cluster.database().url().replace(":" + port() + "/", ":" + network.port() + "/"),
                cluster.database().user(),
                cluster.database().password());
    }
}
