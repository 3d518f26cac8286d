package fr.certigrille.store;

import org.jspecify.annotations.Nullable;

/**
 * A document that is to be rendered.
 *
 * @param evaluationId the evaluation it presents
 * @param annex code of the annex
 * @param path where it belongs, relative to the output folder, with {@code /}
 * @param renderedPath where its last rendering lies; null when it was never rendered
 */
public record StoredDocument(
        long evaluationId,
        String annex,
        String path,
        @Nullable String renderedPath) {}
