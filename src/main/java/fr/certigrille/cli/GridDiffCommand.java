package fr.certigrille.cli;

import fr.certigrille.finding.Messages;
import fr.certigrille.grid.GridDiff;
import fr.certigrille.grid.GridDiff.Change;
import fr.certigrille.grid.GridFile;
import fr.certigrille.grid.GridReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says in words what changes from one grid to another. */
@Command(name = "diff", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridDiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "gridA")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "gridB")
    private String after;

    @Mixin
    private GridFolder grids;

    GridDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Change> changes = GridDiff.between(grid(before), grid(after));
        if (changes.isEmpty()) {
            console.say("diff.none");
        }
        changes.forEach(change -> console.say("diff." + change.kind(), where(change), change.before(), change.after()));
        return ExitCode.DONE.value();
    }

    /** A known grid by its id, or else a file. */
    private GridFile grid(String given) {
        return grids.catalog(console)
                .file(given)
                .orElseGet(() -> new GridReader(console.messages().locale())
                        .read(Path.of(given))
                        .file());
    }

    private String where(Change change) {
        Messages messages = console.messages();
        return change.where().stream()
                .map(step -> (messages.text("diff.word." + step.property()) + " " + step.name()).strip())
                .collect(Collectors.joining(", "));
    }
}
