package fr.certigrille.workers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.objects.ObjectServer;
import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Cluster.drop(TERM, alone.input());
        expected = alone.runToTheEnd();
    }

    @BeforeEach
    void drop() throws Exception {
        cluster = new Cluster(alone, folder);
        Cluster.drop(TERM, cluster.shared().input());
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void workers_that_die_freeze_or_lose_the_network_are_replaced() throws Exception {
        try (Proxy network = new Proxy(cluster.database());
                Gate gate = Gate.beforeDocuments(cluster.database())) {
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            Process dying = cluster.startWorker("dying");
            cluster.awaitPart(dying, "render");
            cluster.kill(dying);
            Process freezing = cluster.startWorker("freezing");
            cluster.awaitPart(freezing, "render");
            Cluster.freeze(freezing);
            Process remote = cluster.startWorker("remote", network);
            cluster.awaitPart(remote, "render");
            network.cut();
            Process healthy = cluster.startWorker("healthy");
            gate.open();
            ends(run);
            assertThat(cluster.differences()).isEmpty();

            Cluster.thaw(freezing);
            network.heal();
            cluster.awaitEnlisted(freezing);
            cluster.awaitEnlisted(remote);
            assertThat(cluster.differences()).as("after they woke up").isEmpty();
            cluster.stop(healthy);
            cluster.awaitDisowned(healthy);
        }
    }

    @Test
    void run_and_workers_are_started_in_any_order() throws Exception {
        Process early = cluster.startWorker("early");
        cluster.awaitTold("early", "pas encore préparée");
        Process run = cluster.startRun("2");
        cluster.startWorker("late");
        ends(run);
        assertThat(cluster.differences()).isEmpty();
        cluster.awaitEnlisted(early);
        assertThat(cluster.shared().told("early")).containsOnlyOnce("pas encore préparée");
    }

    @Test
    void a_run_that_is_killed_goes_on_with_the_same_workers() throws Exception {
        try (Gate gate = Gate.beforeDocuments(cluster.database())) {
            Process run = cluster.startRun("2");
            cluster.awaitWanted();
            Process one = cluster.startWorker("one");
            Process two = cluster.startWorker("two");
            cluster.awaitPart(one, "render");
            cluster.kill(run);
            gate.open();
            ends(cluster.startRun("any"));
            assertThat(cluster.differences()).isEmpty();
            cluster.awaitEnlisted(one);
            cluster.awaitEnlisted(two);
        }
    }

    @Test
    void a_worker_that_would_make_other_documents_is_refused() throws Exception {
        Path otherLook = folder.resolve("xsl");
        FileSystemUtils.copyRecursively(Path.of("xsl"), otherLook);
        Files.writeString(otherLook.resolve("note.txt"), "another edition");
        cluster.shared().writeJob("other-look", "output", cluster.database(), otherLook);
        cluster.shared().writeJob("other-folder", "elsewhere", cluster.database(), Path.of("xsl"));
        Process run = cluster.startRun("3");
        cluster.awaitWanted();
        assertThat(cluster.end(cluster.startWorker("other-look", "other-look"))).isEqualTo(1);
        assertThat(cluster.shared().told("other-look")).contains("CG-801").doesNotContain("Exception");
        assertThat(cluster.end(cluster.startWorker("other-folder", "other-folder")))
                .isEqualTo(1);
        assertThat(cluster.shared().told("other-folder")).contains("CG-802");
        cluster.startWorker("one");
        cluster.startWorker("two");
        cluster.startWorker("three");
        ends(run);
        assertThat(cluster.differences()).isEmpty();
    }

    @Test
    void a_candidate_that_workers_die_of_is_set_aside_alone() throws Exception {
        try (Gate gate = Gate.beforeDocuments(cluster.database())) {
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            killNextWorker(this::atDocuments);
            killNextWorker(this::atDocuments);
            String suspected = killNextWorker(worker -> cluster.awaitSuspect());
            gate.open();
            cluster.startWorker("last");
            assertThat(cluster.end(run)).as("something was set aside").isEqualTo(2);
            assertThat(cluster.shared().told()).contains("CG-805");
            assertThat(cluster.differences())
                    .isNotEmpty()
                    .as("of that candidate, and the synthesis of the class, which says so")
                    .allMatch(difference -> difference.startsWith("table ")
                            || difference.contains(suspected)
                            || difference.contains("/synthese_"));
            assertThat(cluster.count("select count(*) from document where rendered_content is null"))
                    .isEqualTo(2);
            assertThat(cluster.end(cluster.startRun("any")))
                    .as("tried again by the next run")
                    .isEqualTo(expected);
            assertThat(cluster.differences()).isEmpty();
        }
    }

    @Test
    void workbooks_are_taken_over_in_their_order_whoever_of_the_workers_dies_or_freezes() throws Exception {
        try (Gate gate = Gate.beforeWorkbook(cluster.database(), "classe-0.xlsx")) {
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            Process dying = cluster.startWorker("dying");
            cluster.awaitPartAfter(2, dying);
            Process freezing = cluster.startWorker("freezing");
            cluster.awaitPart(freezing, "import");
            cluster.kill(dying);
            cluster.awaitPartAfter(2, freezing);
            Process healthy = cluster.startWorker("healthy");
            cluster.awaitPart(healthy, "import");
            Cluster.freeze(freezing);
            gate.open();
            endsAlsoWhenAwake(run, freezing);
        }
    }

    @Test
    void workers_that_see_no_folder_of_the_run_hand_over_by_an_object_store() throws Exception {
        try (ObjectServer server = new ObjectServer(folder.resolve("objects"));
                Gate gate = Gate.beforeDocuments(cluster.database())) {
            cluster.shared().set("CERTIGRILLE_S3_ACCESS_KEY", ObjectServer.ACCESS_KEY);
            cluster.shared().set("CERTIGRILLE_S3_SECRET_KEY", ObjectServer.SECRET_KEY);
            cluster.shared().writeJob("job", "input", "output", server.endpoint(), ObjectServer.BUCKET);
            cluster.shared().writeJob("far", "nothing-here", "nor-here", server.endpoint(), ObjectServer.BUCKET);
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            Process freezing = cluster.startWorker("freezing", "far");
            cluster.awaitPart(freezing, "render");
            Cluster.freeze(freezing);
            Process dying = cluster.startWorker("dying", "far");
            cluster.awaitPart(dying, "render");
            cluster.kill(dying);
            gate.open();
            cluster.startWorker("healthy", "far");
            endsAlsoWhenAwake(run, freezing);
            assertThat(folder.resolve("nor-here")).doesNotExist();
        }
    }

    @Test
    void a_workbook_that_workers_die_of_is_set_aside_alone() throws Exception {
        try (Gate gate = Gate.beforeWorkbook(cluster.database(), "classe-0.xlsx")) {
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            killNextWorker(this::atClass);
            killNextWorker(this::atClass);
            killNextWorker(worker -> {
                cluster.awaitSuspectWorkbook("classe-0.xlsx");
                return "";
            });
            gate.open();
            cluster.startWorker("last");
            assertThat(cluster.end(run)).isEqualTo(2);
            assertThat(cluster.shared().told()).contains("CG-808");
            assertThat(cluster.differences())
                    .as("of that workbook alone")
                    .noneMatch(difference -> difference.contains("_011"));
            assertThat(cluster.count("select count(*) from evaluation")).isEqualTo(43);
            ends(cluster.startRun("any"));
            assertThat(cluster.differences()).isEmpty();
        }
    }

    @Test
    void workers_that_die_or_freeze_at_the_syntheses_of_classes_are_replaced() throws Exception {
        try (Gate gate = Gate.beforeSyntheses(cluster.database())) {
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            Process freezing = cluster.startWorker("freezing");
            cluster.awaitPart(freezing, "synthesis");
            Cluster.freeze(freezing);
            Process dying = cluster.startWorker("dying");
            cluster.awaitPart(dying, "synthesis");
            cluster.kill(dying);
            gate.open();
            cluster.startWorker("healthy");
            endsAlsoWhenAwake(run, freezing);
        }
    }

    @Test
    void a_class_whose_synthesis_workers_die_of_is_set_aside_alone() throws Exception {
        try (Gate gate = Gate.beforeSyntheses(cluster.database())) {
            Process run = cluster.startRun("any");
            cluster.awaitWanted();
            killNextWorker(this::atSyntheses);
            killNextWorker(this::atSyntheses);
            String suspected = killNextWorker(worker -> cluster.awaitSuspectClass());
            gate.open();
            cluster.startWorker("last");
            assertThat(cluster.end(run)).isEqualTo(expected);
            assertThat(cluster.shared().told()).contains("CG-810", suspected);
            assertThat(cluster.count("select count(*) from class_synthesis")).isEqualTo(2);
            assertThat(cluster.differences())
                    .as("of that class, its synthesis alone")
                    .hasSize(3)
                    .allMatch(difference -> difference.contains("synthes"));
            ends(cluster.startRun("any"));
            assertThat(cluster.differences()).isEmpty();
        }
    }

    /** A run ends as the one process did. */
    private void ends(Process run) throws Exception {
        int code = cluster.end(run);
        assertThat(code).as(cluster.shared().told()).isEqualTo(expected);
        assertThat(cluster.shared().told()).as("all reports are there").doesNotContain("CG-770");
    }

    /** All is as the one process made it, also once a worker that was frozen meanwhile has woken up. */
    private void endsAlsoWhenAwake(Process run, Process frozen) throws Exception {
        ends(run);
        assertThat(cluster.differences()).isEmpty();
        Cluster.thaw(frozen);
        cluster.awaitEnlisted(frozen);
        assertThat(cluster.differences()).as("after it woke up").isEmpty();
    }

    private String atClass(Process worker) throws Exception {
        cluster.awaitPartAfter(2, worker);
        return "";
    }

    private String atDocuments(Process worker) throws Exception {
        cluster.awaitPart(worker, "render");
        return "";
    }

    private String atSyntheses(Process worker) throws Exception {
        cluster.awaitPart(worker, "synthesis");
        return "";
    }

    /** What a test waits to see before it kills a worker. */
    private interface Seen {
        String by(Process worker) throws Exception;
    }

    private String killNextWorker(Seen seen) throws Exception {
        Process worker = cluster.startWorker("dying");
        String answer = seen.by(worker);
        cluster.kill(worker);
        cluster.awaitDisowned(worker);
        return answer;
    }
}
