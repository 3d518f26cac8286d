package fr.certigrille.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.FindingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule: once a worker's folder is taken away, it changes no document any more. */
class WorkerFoldersTest {

    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path output;

    private WorkerFolders folders;

    @BeforeEach
    void open() throws Exception {
        folders = new WorkerFolders(output, "run");
        folders.open();
    }

    @Test
    void a_worker_puts_and_removes_documents_through_its_folder() throws Exception {
        Output own = folders.enter("certigrille/a");
        own.put("class/one.pdf", OLD);
        own.put("class/one.pdf", NEW);
        assertThat(output.resolve("class/one.pdf")).hasBinaryContent(NEW);
        own.remove("class/one.pdf");
        own.remove("class/never-there.pdf");
        assertThat(output.resolve("class/one.pdf")).doesNotExist();
        folders.end();
        assertThat(output).isDirectoryContaining("glob:**class").isDirectoryNotContaining("glob:**.certigrille*");
    }

    @Test
    void no_path_leads_out_of_the_output_folder() throws Exception {
        Output own = folders.enter("certigrille/a");
        assertThatThrownBy(() -> own.put("../one.pdf", OLD)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> own.remove("class/../../one.pdf")).isInstanceOf(IllegalArgumentException.class);
        assertThat(output.resolveSibling("one.pdf")).doesNotExist();
    }

    @Test
    void a_worker_whose_folder_was_taken_away_changes_nothing() throws Exception {
        Output woken = folders.enter("certigrille/a");
        woken.put("class/one.pdf", NEW);
        folders.takeAway("certigrille/a");
        assertThatThrownBy(() -> woken.put("class/one.pdf", OLD)).isInstanceOf(FindingException.class);
        assertThatThrownBy(() -> woken.remove("class/one.pdf")).isInstanceOf(RuntimeException.class);
        assertThat(output.resolve("class/one.pdf")).hasBinaryContent(NEW);
    }

    @Test
    void a_worker_that_was_barred_before_it_entered_changes_nothing() throws Exception {
        folders.takeAway("certigrille/a");
        Output woken = folders.enter("certigrille/a");
        assertThatThrownBy(() -> woken.put("class/one.pdf", OLD)).isInstanceOf(FindingException.class);
        assertThat(output.resolve("class/one.pdf")).doesNotExist();
    }

    @Test
    void another_run_takes_away_the_folders_of_the_one_before() throws Exception {
        Output woken = folders.enter("certigrille/a");
        WorkerFolders next = new WorkerFolders(output, "next");
        next.open();
        assertThatThrownBy(() -> woken.put("class/one.pdf", OLD)).isInstanceOf(FindingException.class);
        assertThatThrownBy(() -> folders.enter("certigrille/b"))
                .isInstanceOf(FindingException.class)
                .hasMessageContaining("802");
        next.enter("certigrille/b");
        assertThat(output.resolve(".certigrille-workers/next/certigrille-b")).isDirectory();
    }
}
