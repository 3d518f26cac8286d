package fr.certigrille.delivery.transport;

/** An open way to a destination. */
interface Link extends AutoCloseable {

    /**
     * Puts a lot there, whole or not at all. One that is there already is left as it is.
     *
     * @return the receiver's answer
     */
    String deliver(Consignment consignment) throws DeliveryFailure;

    /** Never fails: what was delivered is delivered. */
    @Override
    void close();
}
