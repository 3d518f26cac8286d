package fr.certigrille.report;

/**
 * What a run did, over all times it was taken up.
 *
 * @param read rows of workbooks read
 * @param changed of those, new or different from what was known
 * @param rejected of those, set aside
 * @param rendered documents made
 * @param syntheses syntheses of classes made
 * @param lots lots made
 * @param delivered files of lots that arrived
 * @param evaluations evaluations that stand
 * @param documents documents that stand
 */
public record RunCounts(
        long read,
        long changed,
        long rejected,
        long rendered,
        long syntheses,
        long lots,
        long delivered,
        long evaluations,
        long documents) {

    /** Of a run that did nothing. */
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows that were already known as they are. */
    long unchanged() {
        return read - changed - rejected;
    }
}
