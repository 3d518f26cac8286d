package fr.certigrille.delivery.lot;

/**
 * A rendered document that goes into a lot.
 *
 * @param annex code of its annex
 * @param path where its file lies, relative to the output folder, with {@code /}
 * @param sha256 of the file, as it was rendered
 * @param bytes its size
 * @param pages its pages
 */
public record LotDocument(String annex, String path, String sha256, long bytes, int pages) {

    /** Its name inside the lot. */
    String name() {
        return annex + path.substring(path.lastIndexOf('/'));
    }
}
