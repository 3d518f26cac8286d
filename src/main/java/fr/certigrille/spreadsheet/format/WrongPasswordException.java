package fr.certigrille.spreadsheet.format;

/** The password that was given does not open the file. */
final class WrongPasswordException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
