package fr.certigrille.finding;

/**
 * Every finding the product can report. A code is stable for ever: {@code docs/errors/CG-nnn.md} explains it, the
 * message bundle words it. Ranges: 0xx usage and job file, 1xx spreadsheet, 2xx rules of the grid, 3xx document, 4xx
 * rendering, 5xx store, 6xx job.
 */
public enum Code {
    // 1xx spreadsheet
    UNKNOWN_LEVEL(112, Severity.ERROR),
    // 2xx rules of the grid
    MARK_OUT_OF_RANGE(201, Severity.ERROR),
    MARK_OFF_STEP(202, Severity.ERROR),
    LEVEL_MISSING(203, Severity.ERROR),
    COVERAGE_NOT_MENTIONED(210, Severity.WARNING);

    private final int number;
    private final Severity severity;

    Code(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** The code as users see it, such as {@code CG-112}. */
    public String id() {
        return String.format("CG-%03d", number);
    }

    public Severity severity() {
        return severity;
    }
}
