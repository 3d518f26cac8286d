package fr.certigrille.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about grids as files: one subcommand per task. */
@Command(name = "grid", resourceBundle = "fr.certigrille.help")
final class GridCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private GridCommand() {}

    static CommandLine with(Console console, Map<String, String> environment) {
        return new CommandLine(new GridCommand())
                .addSubcommand(new GridListCommand(console))
                .addSubcommand(new GridCheckCommand(console))
                .addSubcommand(new GridPreviewCommand(console))
                .addSubcommand(new GridDiffCommand(console))
                .addSubcommand(new GridSchemaCommand(console))
                .addSubcommand(new GridAdoptCommand(console, environment));
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(command, spec.resourceBundle().getString("subcommandMissing"));
    }
}
