package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are out of date when what gives them their look changed, and only then. */
class ChangedLookTest {

    @TempDir
    private Path folder;

    @Test
    void a_changed_stylesheet_or_font_has_all_documents_rendered_again_and_nothing_else_has() throws Exception {
        Path xsl = copy(Path.of("xsl"), folder.resolve("xsl"));
        JobFolder job = new JobFolder(folder, TestDatabases.H2).stylesheets(xsl).drop("a.xlsx", Evaluations.complete());
        assertThat(job.run().rendered()).isEqualTo(2);

        touch(xsl);
        Files.writeString(xsl.resolve("report/report.css"), "\n", StandardOpenOption.APPEND);
        assertThat(job.run().changedNothing()).as("touched; the report's style").isTrue();

        Files.writeString(anyFile(xsl.resolve("modules"), ".xsl"), "<!-- changed -->", StandardOpenOption.APPEND);
        assertThat(job.run().rendered()).as("a stylesheet").isEqualTo(2);
        assertThat(job.run().changedNothing()).isTrue();

        Files.write(anyFile(xsl.resolve("fonts"), ".ttf"), new byte[1], StandardOpenOption.APPEND);
        assertThat(job.run().rendered()).as("a font").isEqualTo(2);
        assertThat(job.run().changedNothing()).isTrue();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void touch(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T08:00:00Z")));
            }
        }
    }

    private static Path anyFile(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
