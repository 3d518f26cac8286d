package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

/** Lets the faults of a library out of an iterator; {@link GuardedWorkbook} tells them to the user. */
final class Unchecked {

    private Unchecked() {}

    static <T> T get(Callable<T> reading) {
        try {
            return reading.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
        }
    }
}
