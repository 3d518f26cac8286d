package fr.certigrille.delivery.lot;

/**
 * A file of a lot, in its place.
 *
 * @param path relative to the output folder, with {@code /}
 * @param part from 1
 */
public record MadeFile(String path, int part, String sha256, long bytes) {}
