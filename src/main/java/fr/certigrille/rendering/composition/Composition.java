package fr.certigrille.rendering.composition;

/**
 * A composed document.
 *
 * @param pdf the file
 * @param pages how many pages it has
 */
@SuppressWarnings("ArrayRecordComponent")
public record Composition(byte[] pdf, int pages) {}
