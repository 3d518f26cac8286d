package fr.certigrille.cli;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.ClassList;
import fr.certigrille.spreadsheet.ClassListReader;
import fr.certigrille.spreadsheet.ClassTemplate;
import fr.certigrille.spreadsheet.Layout;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty class workbook. */
@Command(name = "template", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class TemplateCommand implements Callable<Integer> {

    private final Console console;
    private final OpenOptions options;

    @Parameters(index = "0", paramLabel = "GRID", descriptionKey = "grid")
    private String gridId;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "templateOutput")
    private @Nullable Path output;

    @Option(
            names = {"-l", "--layout"},
            paramLabel = "LAYOUT",
            defaultValue = "wide",
            descriptionKey = "layout")
    private Layout layout;

    @Option(names = "--list", paramLabel = "FILE", descriptionKey = "list")
    private @Nullable Path list;

    @Option(
            names = {"-f", "--force"},
            descriptionKey = "force")
    private boolean force;

    @Mixin
    private GridFolder grids;

    @Mixin
    private SessionOption session;

    TemplateCommand(Console console, OpenOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Grid grid = grids.grid(gridId, session.year(), console);
        Path file = OutputFolder.free(Objects.requireNonNullElse(output, Path.of(gridId + ".xlsx")), force);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ClassTemplate.write(grid, layout, candidates(grid), workbook);
        PrivateFiles.replace(file, workbook.toByteArray());
        console.say("written", file);
        return ExitCode.DONE.value();
    }

    private ClassList candidates(Grid grid) {
        return list == null ? ClassList.EMPTY : new ClassListReader(grids.catalog(console), grid, options).read(list);
    }
}
