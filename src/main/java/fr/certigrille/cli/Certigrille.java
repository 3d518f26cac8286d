package fr.certigrille.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: one subcommand per task. */
@Command(
        name = "certigrille",
        resourceBundle = "fr.certigrille.help",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class)
final class Certigrille implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(command, spec.resourceBundle().getString("subcommandMissing"));
    }
}
