package fr.certigrille.delivery.transport;

/** Keeps book of what becomes of a lot, so that a later run knows. */
public interface Ledger {

    /** The way is open; from now on the receiver may have the lot. */
    void begun();

    /** The receiver has it. */
    void delivered(String answer);

    /** An attempt failed. */
    void failed(DeliveryFailure failure);
}
