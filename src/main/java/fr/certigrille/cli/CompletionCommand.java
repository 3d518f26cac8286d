package fr.certigrille.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the shell's completion script. */
@Command(name = "completion", resourceBundle = "fr.certigrille.help")
final class CompletionCommand implements Runnable {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        console.out().print(AutoComplete.bash(root.getCommandName(), root));
        console.out().flush();
    }
}
