package fr.certigrille.cli;

import fr.certigrille.grid.GridReader;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the JSON Schema of grid files, for editors that complete and check while one types. */
@Command(name = "schema", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridSchemaCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OutputFolder output;

    GridSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        output.write(GridReader.SCHEMA_FILE, schema -> schema.writeBytes(GridReader.schemaText()), console);
        return ExitCode.DONE.value();
    }
}
