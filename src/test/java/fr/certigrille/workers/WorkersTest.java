package fr.certigrille.workers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The rule: a run that is shared between workers ends as one process would have ended it, whatever becomes of them. */
class WorkersTest {

    private static final Term TERM = new Term(40);

    @TempDir
    private Path folder;

    private Cluster cluster;
    private int expected;

    @BeforeEach
    void runAlone() throws Exception {
        cluster = new Cluster(folder);
        cluster.drop(TERM, 0);
        expected = cluster.alone().runToTheEnd();
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
            assertThat(healthy.waitFor()).as("asked to stop").isZero();
        }
    }

    @Test
    void a_run_that_is_killed_goes_on_with_the_same_workers() throws Exception {
        Process worker = cluster.startWorker("early");
        assertThat(worker.waitFor()).as("the database is not prepared yet").isEqualTo(1);
        assertThat(cluster.shared().told("early")).contains("CG-803");
        Process run = cluster.startRun("2");
        Cluster.await("the run", () -> cluster.count("select count(*) from workforce where program is not null") == 1);
        Process one = cluster.startWorker("one");
        Process two = cluster.startWorker("two");
        cluster.awaitPart(one);
        run.destroyForcibly().waitFor();
        assertThat(RunProcess.end(cluster.startRun("any"))).isEqualTo(expected);
        assertThat(cluster.differences()).isEmpty();
        assertThat(one.isAlive()).isTrue();
        assertThat(two.isAlive()).isTrue();
        cluster.drop(TERM, 1);
        assertThat(RunProcess.end(cluster.startRun("any"))).isEqualTo(cluster.alone().runToTheEnd());
        assertThat(cluster.differences()).as("the next week").isEmpty();
    }

    @Test
    void a_worker_that_would_make_other_documents_is_refused() throws Exception {
        Path otherLook = folder.resolve("xsl");
        FileSystemUtils.copyRecursively(Path.of("xsl"), otherLook);
        Files.writeString(otherLook.resolve("note.txt"), "another edition");
        cluster.shared().writeJob("other-look", "output", cluster.database(), otherLook);
        cluster.shared().writeJob("other-folder", "elsewhere", cluster.database(), Path.of("xsl"));
        Process run = cluster.startRun("any");
        Cluster.await("the run", () -> cluster.count("select count(*) from workforce where program is not null") == 1);
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

    private int port() {
        return Integer.parseInt(cluster.database().url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private fr.certigrille.store.DatabaseSettings through(Proxy network) {
        return new fr.certigrille.store.DatabaseSettings(
                cluster.database().url().replace(":" + port() + "/", ":" + network.port() + "/"),
                cluster.database().user(),
                cluster.database().password());
    }
}
