package fr.certigrille.cli;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.ClassTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty class workbook. */
@Command(name = "template", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class TemplateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "GRID", descriptionKey = "grid")
    private String gridId;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "templateOutput")
    private @Nullable Path output;

    @Option(
            names = {"-f", "--force"},
            descriptionKey = "force")
    private boolean force;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Grid grid = GridArgument.grid(gridId);
        Path file = GridArgument.target(Objects.requireNonNullElse(output, Path.of(gridId + ".xlsx")), force);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ClassTemplate.write(grid, workbook);
        PrivateFiles.replace(file, workbook.toByteArray());
        console.say("written", file);
        return ExitCode.DONE.value();
    }
}
