package fr.certigrille.store;

import java.util.List;

/**
 * A candidate of a lot.
 *
 * @param evaluation the evaluation, without the texts and levels that only its documents need
 * @param gridVersion fingerprint of the grid that its result and its documents were made with; empty where they differ
 * @param complete whether every document of the candidate was rendered from what now stands
 * @param documents the documents that were
 */
public record LotRow(
        StoredEvaluation evaluation, String gridVersion, boolean complete, List<LotRow.Document> documents) {

    public LotRow {
        documents = List.copyOf(documents);
    }

    /**
     * A rendered document.
     *
     * @param annex code of the annex
     * @param path where its file lies, relative to the output folder
     */
    public record Document(String annex, String path, String sha256, long bytes, int pages) {}
}
