package fr.certigrille.cli;

import fr.certigrille.finding.Messages;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import picocli.CommandLine;

/** The program's entry. */
public final class Main {

    /** The environment variable that opens workbooks which ask for a password. */
    private static final String WORKBOOK_PASSWORD = "CERTIGRILLE_WORKBOOK_PASSWORD";

    private Main() {}

    public static void main(String[] arguments) {
        ZoneId zone = ZoneId.systemDefault();
        // FOP writes a PDF's dates in the zone of the process: the same input must give the same bytes everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(UserLanguage.of(System.getenv(), Locale.getDefault()));
        PrintWriter out = new PrintWriter(System.out, true, charset("stdout.encoding"));
        PrintWriter err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        Console console = new Console(out, err, isTerminal(), new Messages(Locale.getDefault()), zone);
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
        return run(console, environment, Clock.systemUTC(), arguments);
    }

    /** The same, at the time of a clock. */
    static int run(Console console, Map<String, String> environment, Clock clock, String... arguments) {
        CommandLine commands = new CommandLine(new Certigrille())
                .addSubcommand(new RunCommand(console, environment))
                .addSubcommand(new WorkerCommand(console, environment))
                .addSubcommand(new ScheduleCommand(console, environment, clock))
                .addSubcommand(new StatusCommand(console, environment, clock))
                .addSubcommand(new ExportCommand(console, environment))
                .addSubcommand(new ImportArchiveCommand(console, environment))
                .addSubcommand(new PurgeCommand(console, environment, clock))
                .addSubcommand(new CheckCommand(console, environment, opening(environment)))
                .addSubcommand(new TemplateCommand(console, opening(environment)))
                .addSubcommand(new BlankCommand(console))
                .addSubcommand(new SynthesisCommand(console, opening(environment)))
                .addSubcommand(GridCommand.with(console, environment))
                .addSubcommand("grids", new GridListCommand(console))
                .addSubcommand(new HistoryCommand(console, environment))
                .addSubcommand(new VerifyCommand(console, clock))
                .addSubcommand(new CompletionCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler(new Failures(console))
                .setCaseInsensitiveEnumValuesAllowed(true);
        answerUsageErrors(commands);
        return commands.execute(arguments);
    }

    /** How files named on the command line are opened. */
    private static OpenOptions opening(Map<String, String> environment) {
        return new OpenOptions(environment.get(WORKBOOK_PASSWORD), OpenOptions.DEFAULT.timeLimit());
    }

    private static void answerUsageErrors(CommandLine command) {
        command.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.value());
        command.getSubcommands().values().forEach(Main::answerUsageErrors);
    }
}
