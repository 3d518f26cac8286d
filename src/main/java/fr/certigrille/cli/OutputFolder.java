package fr.certigrille.cli;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options of commands that write documents: where to, and whether files that exist may be replaced. */
final class OutputFolder {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            descriptionKey = "blankOutput",
            defaultValue = ".")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = {"-f", "--force"},
            descriptionKey = "force")
    private boolean force;

    /**
     * Writes a document, for its owner only, and says so.
     *
     * @throws FindingException if it is there already and may not be replaced
     */
    void write(String name, Consumer<ByteArrayOutputStream> content, Console console) throws IOException {
        Path file = free(folder.resolve(name), force);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.accept(bytes);
        PrivateFiles.replace(file, bytes.toByteArray());
        console.say("written", file);
    }

    /**
     * A file that may be written.
     *
     * @throws FindingException if it is there already and may not be replaced
     */
    static Path free(Path file, boolean replace) {
        if (Files.exists(file) && !replace) {
            throw new FindingException(Finding.of(Code.FILE_EXISTS, Place.of(file.toString())));
        }
        return file;
    }
}
