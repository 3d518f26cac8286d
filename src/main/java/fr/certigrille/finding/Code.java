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
    COVERAGE_NOT_MENTIONED(210, Severity.WARNING),
    // 3xx document
    DOCUMENT_INVALID(301, Severity.ERROR),
    SCHEMA_UNUSABLE(302, Severity.ERROR),
    // 4xx rendering
    GLYPH_MISSING(401, Severity.ERROR),
    CONTENT_OVERFLOWS(402, Severity.ERROR),
    FIELD_TOO_LONG(403, Severity.ERROR),
    RENDERING_FAILED(404, Severity.ERROR),
    STYLESHEET_UNUSABLE(405, Severity.ERROR),
    FONT_UNUSABLE(406, Severity.ERROR);

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
