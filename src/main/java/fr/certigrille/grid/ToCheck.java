package fr.certigrille.grid;

/**
 * A part of a grid that nobody has compared with the official text yet.
 *
 * @param path JSON path of the part, such as {@code $.competences[0].indicators}
 * @param reason what is not sure, and where the official text is to be found
 */
public record ToCheck(String path, String reason) {}
