package fr.certigrille.rendering;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running {@link OutsidePressMain}: a Java of its own with a small heap and next to no environment. When its time is over, or it has
 * been idle, it is killed, and {@link #wake} says no.
 */
final class OutsideProcess {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Set<String> LANGUAGE_OF_FILE_NAMES = Set.of("LC_ALL", "LC_CTYPE", "LANG");
    private static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=fr",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream replies;
    private CompletableFuture<Boolean> deadline;

    private OutsideProcess(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.deadline = deadline(START);
    }

    /**
     * Starts one and waits until it can take orders.
     *
     * @throws IOException if it does not come so far
     */
    static OutsideProcess start(Path xslFolder, Path gridFolder) throws IOException {
        OutsideProcess started = new OutsideProcess(
                builder(xslFolder.toAbsolutePath(), gridFolder.toAbsolutePath()).start());
        if (started.replies.read() != OutsidePressMain.READY || !started.rest()) {
            started.process.destroyForcibly();
            throw new IOException("the process for looks from outside does not start");
        }
        return started;
    }

    private static ProcessBuilder builder(Path xslFolder, Path gridFolder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(property("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", property("java.class.path"), OutsidePressMain.class.getName()));
        command.addAll(List.of(xslFolder.toString(), gridFolder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(LANGUAGE_OF_FILE_NAMES);
        return builder;
    }

    /**
     * Has an order carried out, for a limited time; afterwards the process is dead if the time was over.
     *
     * @throws LateException when the time was over
     * @throws IOException when the process ended before: for want of memory, as a rule
     */
    PressReply carryOut(PressOrder order, Duration limit) throws IOException {
        deadline = deadline(limit);
        try {
            order.write(orders);
            PressReply reply = PressReply.read(replies);
            rest();
            return reply;
        } catch (IOException e) {
            boolean late = !deadline.complete(false);
            process.destroyForcibly();
            throw late ? new LateException(e) : e;
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** Wakes it for an order; false when it was killed already. */
    boolean wake() {
        return deadline.complete(false) && process.isAlive();
    }

    /** Ends what was timed and begins to count idle time; false when time was over. */
    private boolean rest() {
        boolean inTime = deadline.complete(false);
        if (inTime) {
            deadline = deadline(IDLE);
        }
        return inTime;
    }

    private CompletableFuture<Boolean> deadline(Duration limit) {
        CompletableFuture<Boolean> over =
                new CompletableFuture<Boolean>().completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> unused = over.thenAccept(isOver -> {
            if (isOver) {
                process.destroyForcibly();
            }
        });
        return over;
    }

    /** The time was over. */
    static final class LateException extends IOException {
        private static final long serialVersionUID = 1L;

        LateException(IOException cause) {
            super(cause);
        }
    }
}
