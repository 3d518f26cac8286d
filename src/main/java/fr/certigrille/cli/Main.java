package fr.certigrille.cli;

import fr.certigrille.finding.Messages;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import picocli.CommandLine;

/** The program's entry. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // FOP writes a PDF's dates in the zone of the process: the same input must give the same bytes everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(UserLanguage.of(System.getenv(), Locale.getDefault()));
        PrintWriter out = new PrintWriter(System.out, true, charset("stdout.encoding"));
        PrintWriter err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        Console console = new Console(out, err, isTerminal(), new Messages(Locale.getDefault()));
        System.exit(guarded(console, arguments));
    }

    private static Charset charset(String property) {
        return Charset.forName(System.getProperty(property, StandardCharsets.UTF_8.name()));
    }

    /** True to its word on Java 22 and newer because the launchers say {@code -Djdk.console=java.base}. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    /** Whatever happens, the user never sees a stack trace; the log has it. */
    private static int guarded(Console console, String... arguments) {
        try {
            return run(console, System.getenv(), arguments);
        } catch (RuntimeException unexpected) {
            return new Failures(console).answer("certigrille", unexpected);
        }
    }

    /** Runs one command and answers its exit code. */
    static int run(Console console, Map<String, String> environment, String... arguments) {
        CommandLine commands = new CommandLine(new Certigrille())
                .addSubcommand(new RunCommand(console, environment))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new BlankCommand(console))
                .addSubcommand(new GridsCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler(new Failures(console))
                .setCaseInsensitiveEnumValuesAllowed(true);
        commands.getSubcommands().values().forEach(Main::answerUsageErrors);
        answerUsageErrors(commands);
        return commands.execute(arguments);
    }

    private static void answerUsageErrors(CommandLine command) {
        command.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.value());
    }
}
