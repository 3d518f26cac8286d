package fr.certigrille.report;

/**
 * A lot for the exam office or for candidates.
 *
 * @param name the lot's name
 * @param path where it lies, relative to the output folder, with {@code /}
 * @param audience who may receive it: {@code JURY} or {@code CANDIDATE}
 * @param candidates how many candidates it holds
 * @param documents how many documents
 * @param bytes its size
 * @param complete whether no candidate of the group is missing
 * @param sealed whether it bears the school's electronic seal
 */
public record Lot(
        String name,
        String path,
        String audience,
        int candidates,
        int documents,
        long bytes,
        boolean complete,
        boolean sealed) {}
