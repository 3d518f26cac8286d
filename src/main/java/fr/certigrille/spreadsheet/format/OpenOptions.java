package fr.certigrille.spreadsheet.format;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How files are opened.
 *
 * @param password for workbooks that ask for one; null when there is none
 * @param timeLimit the longest that one file may take
 */
public record OpenOptions(@Nullable String password, Duration timeLimit) {

    /** Without password; 60 seconds a file. */
    public static final OpenOptions DEFAULT = new OpenOptions(null, Duration.ofSeconds(60));

    @Override
    public String toString() {
        return "OpenOptions[timeLimit=" + timeLimit + "]";
    }
}
