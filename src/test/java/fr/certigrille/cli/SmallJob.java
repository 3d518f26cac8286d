package fr.certigrille.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A job for tests of commands, with an embedded database and one rendering thread. */
final class SmallJob {

    private SmallJob() {}

    /** Writes its file, {@code essai.json}, beside an empty input folder. */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("input"));
        return Files.writeString(folder.resolve("essai.json"), """
                {
                  "job": "essai",
                  "retention": { "years": 100 },
                  "input": { "folder": "input" },
                  "output": { "folder": "output" },
                  "database": { "folder": "data" },
                  "rendering": { "workers": 1, "stylesheets": "%s" }
                }
                """.formatted(
                        Path.of("xsl").toAbsolutePath().toString().replace("\\", "/")));
    }
}
