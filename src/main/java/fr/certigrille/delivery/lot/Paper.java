package fr.certigrille.delivery.lot;

/**
 * A PDF of a lot that is no candidate's document.
 *
 * @param pdf its bytes
 * @param pages its pages
 */
public record Paper(byte[] pdf, int pages) {

    /** Makes the bordereau of a lot from its neutral XML. */
    @FunctionalInterface
    public interface Press {
        Paper bordereau(byte[] xml);
    }
}
