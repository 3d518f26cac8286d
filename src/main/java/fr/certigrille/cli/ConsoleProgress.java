package fr.certigrille.cli;

import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.RunStep;
import java.time.Duration;

/** Shows a run's progress: a bar that is drawn again and again on a terminal, else a line per step. */
final class ConsoleProgress implements RunProgress {

    private static final int WIDTH = 30;

    private final Console console;
    private String step = "";
    private long total;
    private long done;
    private int awaited = -1;

    private ConsoleProgress(Console console) {
        this.console = console;
    }

    static RunProgress on(Console console) {
        return new ConsoleProgress(console);
    }

    @Override
    public void stepStarted(RunStep started, long items) {
        step = console.messages().text("step." + started.id());
        total = items;
        done = 0;
        draw();
    }

    @Override
    public void advanced(long items) {
        done += items;
        draw();
    }

    @Override
    public void stepEnded() {
        if (console.terminal()) {
            console.err().print('\r' + line() + System.lineSeparator());
        } else {
            console.err().println(done == 0 ? step : step + " : " + done);
        }
        console.err().flush();
    }

    @Override
    public void awaitingWorkers(int present, int wanted) {
        if (present != awaited) {
            awaited = present;
            console.err().println(console.messages().text("awaitingWorkers", present, wanted));
            console.err().flush();
        }
    }

    @Override
    public void databaseLost(Duration wait) {
        console.err().println(console.messages().text("databaseLost", Math.max(1, wait.toSeconds())));
        console.err().flush();
    }

    private void draw() {
        if (console.terminal()) {
            console.err().print('\r' + line());
            console.err().flush();
        }
    }

    private String line() {
        if (total <= 0) {
            return String.format("%-32s", done == 0 ? step : step + " : " + done);
        }
        int filled = (int) Math.min(WIDTH, WIDTH * done / total);
        return String.format("%-22s [%s%s] %d/%d", step, "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
    }
}
