package fr.certigrille.cli;

import fr.certigrille.job.history.History;
import fr.certigrille.job.history.History.Change;
import fr.certigrille.job.history.History.Step;
import fr.certigrille.job.history.HistoryJson;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.store.Reading;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows every change of a candidate's evaluations. */
@Command(name = "history", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class HistoryCommand implements Callable<Integer> {

    private static final LocalTime TIME = new LocalTime(ZoneId.of("Europe/Paris"));
    private static final String STANDARD_JOB = "jobs/end-of-term.json";

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "historyNumber")
    private String number;

    @Option(names = "--job", paramLabel = "JOB.json", descriptionKey = "historyJob")
    private @Nullable Path job;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    HistoryCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path path = job == null ? Home.folder().resolve(STANDARD_JOB) : job;
        JobFile file = new JobFileReader(environment, console.messages().locale()).read(path);
        List<Step> steps = new History(file.grids(console.messages().locale())).of(number, file);
        if (json) {
            console.out().println(HistoryJson.of(number, steps));
            console.out().flush();
        } else {
            steps.forEach(this::print);
        }
        return ExitCode.DONE.value();
    }

    private void print(Step step) {
        if (step.revision().number() == 1) {
            console.say(
                    "history.evaluation",
                    number,
                    String.valueOf(step.revision().schoolClass().session()),
                    step.revision().schoolClass().gridId());
        }
        Reading reading = step.revision().reading();
        if (reading == null) {
            console.say("history.unknown", step.revision().number());
        } else {
            console.say(
                    "history.revision",
                    step.revision().number(),
                    TIME.of(reading.at()),
                    reading.job(),
                    reading.run(),
                    reading.file(),
                    String.valueOf(step.revision().sheet()));
            console.say("history.sha256", reading.sha256());
        }
        step.changes().forEach(this::print);
    }

    private void print(Change change) {
        console.say(
                "history.change", label(change.field()), cell(change), shown(change.before()), shown(change.after()));
    }

    /** Such as {@code Niveau C1}: the kind of field in words, then its code. */
    private String label(String field) {
        int dot = field.indexOf('.');
        String kind = dot < 0 ? field : field.substring(0, dot);
        return console.messages().text("field." + kind) + (dot < 0 ? "" : " " + field.substring(dot + 1));
    }

    private static String cell(Change change) {
        return change.cell() == null ? "" : " (" + change.cell() + ")";
    }

    private String shown(@Nullable String value) {
        return value == null ? console.messages().text("history.none") : value;
    }
}
