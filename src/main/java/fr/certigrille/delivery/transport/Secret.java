package fr.certigrille.delivery.transport;

/**
 * What opens a door; it never shows itself.
 *
 * @param value the password or passphrase
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "•••";
    }
}
