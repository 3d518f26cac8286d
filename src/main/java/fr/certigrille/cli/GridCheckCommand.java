package fr.certigrille.cli;

import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridFile;
import fr.certigrille.grid.GridReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks grid files and writes nothing. */
@Command(name = "check", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "gridFiles")
    private List<Path> files;

    GridCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GridReader reader = new GridReader(console.messages().locale());
        long refused = files.stream().filter(file -> !isRight(reader, file)).count();
        return (refused == 0 ? ExitCode.DONE : ExitCode.REJECTED).value();
    }

    private boolean isRight(GridReader reader, Path file) {
        try {
            GridReader.Read read = reader.read(file);
            console.tell(read.warnings());
            tell(file, read.file());
            return true;
        } catch (FindingException refused) {
            console.tell(refused.findings());
            return false;
        }
    }

    private void tell(Path file, GridFile read) {
        Grid grid = read.grid();
        console.say(
                "grid.checked",
                file.getFileName(),
                grid.id(),
                grid.sessions().toString(),
                grid.competences().size(),
                grid.assessedCodes().size(),
                read.hash().substring(0, 12));
    }
}
