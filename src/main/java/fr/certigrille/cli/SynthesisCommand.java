package fr.certigrille.cli;

import fr.certigrille.file.SafeName;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.FormRenderer;
import fr.certigrille.spreadsheet.SynthesisReader;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks candidates' tables of realisations and renders them. */
@Command(name = "synthesis", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class SynthesisCommand implements Callable<Integer> {

    private final Console console;
    private final OpenOptions options;

    @Parameters(index = "0", paramLabel = "GRID", descriptionKey = "grid")
    private String gridId;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "synthesisFiles")
    private List<Path> files;

    @Mixin
    private GridFolder grids;

    @Mixin
    private SessionOption session;

    @Mixin
    private OutputFolder output;

    SynthesisCommand(Console console, OpenOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Grid grid = grids.grid(gridId, session.year(), console);
        Annex annex = grid.synthesis();
        if (annex == null) {
            throw new FindingException(Finding.of(Code.SYNTHESIS_NOT_ASKED, Place.of(gridId)));
        }
        SynthesisReader reader = new SynthesisReader(grid, options);
        FormRenderer renderer = grids.renderer();
        boolean wrong = false;
        for (Path file : files) {
            wrong |= !render(reader, renderer, grid, annex, file);
        }
        return (wrong ? ExitCode.REJECTED : ExitCode.DONE).value();
    }

    private boolean render(SynthesisReader reader, FormRenderer renderer, Grid grid, Annex annex, Path file)
            throws IOException {
        try {
            SynthesisReader.Read read = reader.read(file);
            console.tell(read.findings());
            if (read.findings().stream().anyMatch(Finding::isError)) {
                return false;
            }
            String name = annex.code() + "_" + SafeName.of(read.synthesis().number()) + "_"
                    + SafeName.of(read.synthesis().name()) + ".pdf";
            output.write(name, pdf -> renderer.renderSynthesis(annex, grid, read.synthesis(), pdf), console);
            return true;
        } catch (FindingException unreadable) {
            console.tell(unreadable.findings());
            return false;
        }
    }
}
