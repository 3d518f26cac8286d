package fr.certigrille.rendering;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** FOP for several threads: each formatter is with one thread at a time, and keeps the fonts that it has read. Thread-safe. */
final class Formatters {

    private final Path xslFolder;
    private final Queue<Formatter> idle = new ConcurrentLinkedQueue<>();

    /**
     * Sets up the first one.
     *
     * @throws fr.certigrille.finding.FindingException with CG-405 when its configuration is missing or wrong
     */
    Formatters(Path xslFolder) {
        this.xslFolder = xslFolder;
        idle.add(new Formatter(xslFolder));
    }

    /** Lends a formatter. */
    <T> T with(Function<Formatter, T> use) {
        Formatter free = idle.poll();
        Formatter formatter = free == null ? new Formatter(xslFolder) : free;
        try {
            return use.apply(formatter);
        } finally {
            idle.add(formatter);
        }
    }
}
