package fr.certigrille.cli;

import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.worker.WorkerProgress;
import java.time.Duration;

/** Shows what a worker does, a line for each part. */
final class ConsoleWorkerProgress implements WorkerProgress {

    private final Console console;

    ConsoleWorkerProgress(Console console) {
        this.console = console;
    }

    @Override
    public void waiting() {
        tell(console.messages().text("worker.waiting"));
    }

    @Override
    public void partDone(RunStep step, long items) {
        tell(console.messages().text("step." + step.id()) + " : " + items);
    }

    @Override
    public void awaitingDatabase() {
        tell(console.messages().text("worker.awaitingDatabase"));
    }

    @Override
    public void enlistingAnew(Duration wait) {
        tell(console.messages().text("worker.enlistingAnew", Math.max(1, wait.toSeconds())));
    }

    private void tell(String line) {
        console.err().println(line);
        console.err().flush();
    }
}
