package fr.certigrille.job.intake;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;

/**
 * Waits until a file that may still be being copied no longer changes. A file that was last changed a while ago is taken
 * as it is, at once.
 */
final class StableFile {

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Clock clock;
    private final Pause pause;

    /** Lets time pass. */
    interface Pause {
        void pass(Duration time) throws InterruptedException;
    }

    StableFile(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits for a file.
     *
     * @throws FindingException if it still changes when the patience is over
     */
    void await(Path file) throws IOException {
        Duration waited = Duration.ZERO;
        State last = State.of(file);
        Duration quiet = last.age(clock);
        while (quiet.compareTo(QUIET) < 0) {
            if (waited.compareTo(PATIENCE) >= 0) {
                throw new FindingException(Finding.of(Code.STILL_CHANGING, Place.of(InputFolder.name(file))));
            }
            pause();
            waited = waited.plus(LOOK);
            State now = State.of(file);
            quiet = now.equals(last) ? quiet.plus(LOOK) : Duration.ZERO;
            last = now;
        }
    }

    private void pause() {
        try {
            pause.pass(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record State(long size, FileTime changed) {

        private static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime());
        }

        /** Time since the last change; a file from the future is as old as can be: clocks differ. */
        private Duration age(Clock clock) {
            Duration age = Duration.between(changed.toInstant(), clock.instant());
            return age.isNegative() ? QUIET : age;
        }
    }
}
