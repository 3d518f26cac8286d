package fr.certigrille.cli;

import fr.certigrille.job.session.Purge;
import fr.certigrille.job.session.PurgePlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a session's personal data and files away; without a signature, only shows what would go. */
@Command(name = "purge", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class PurgeCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;
    private final Clock clock;

    @Option(names = "--session", required = true, paramLabel = "SESSION", descriptionKey = "session")
    private int session;

    @Option(names = "--confirm", paramLabel = "NAME", descriptionKey = "confirm")
    private @Nullable String signedBy;

    @Option(names = "--early", descriptionKey = "early")
    private boolean early;

    @Option(names = "--job", paramLabel = "JOB.json", descriptionKey = "whichJob")
    private List<Path> jobs = List.of();

    PurgeCommand(Console console, Map<String, String> environment, Clock clock) {
        this.console = console;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        new Purge(JobsArgument.one(jobs, environment, console), session, clock).run(early, signedBy, new Told());
        if (signedBy == null) {
            console.say("purge.dry", String.valueOf(session));
        }
        return ExitCode.DONE.value();
    }

    private final class Told implements Purge.Listener {

        @Override
        public void planned(PurgePlan plan) {
            console.tell(plan.warnings());
            console.say(
                    "purge.plan",
                    String.valueOf(session),
                    plan.evaluations(),
                    plan.files().size());
            plan.rows().forEach((table, count) -> console.say("purge.rows", table, count));
            plan.files().forEach(file -> console.say("purge.file", file.sha256(), file.path()));
        }

        @Override
        public void done(Path record) {
            console.say("purge.done", String.valueOf(session), record);
        }
    }
}
