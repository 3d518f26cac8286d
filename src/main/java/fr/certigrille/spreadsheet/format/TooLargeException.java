package fr.certigrille.spreadsheet.format;

/** A file that would take more memory than there is for one. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
