package fr.certigrille.rendering.composition;

/**
 * A font of the pages, as FOP describes it.
 *
 * @param name by which content calls it, such as {@code F15}
 * @param faceName PostScript name of its face
 * @param face the font file
 * @param descriptor entries of its font descriptor, but for name and file
 */
record FontResource(String name, String faceName, Face face, String descriptor) {}
