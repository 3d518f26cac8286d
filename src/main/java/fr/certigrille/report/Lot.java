package fr.certigrille.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot for the exam office or for candidates.
 *
 * @param name the lot's name
 * @param audience who may receive it: {@code JURY} or {@code CANDIDATE}
 * @param candidates how many candidates it holds
 * @param partial whether candidates were left out
 * @param sealedAt when the school's electronic seal was put on it; null when it has none
 * @param parts its files
 */
public record Lot(
        String name,
        String audience,
        int candidates,
        boolean partial,
        @Nullable Instant sealedAt,
        List<Part> parts) {

    public Lot {
        parts = List.copyOf(parts);
    }

    /**
     * A file of a lot.
     *
     * @param path where it lies, relative to the output folder, with {@code /}
     * @param bytes its size
     */
    public record Part(String path, long bytes) {}
}
