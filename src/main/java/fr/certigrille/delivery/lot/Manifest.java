package fr.certigrille.delivery.lot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lot says it holds, as {@code manifest.json}; {@code schema/lot-manifest-1.schema.json} describes it for others. Each
 * part of a lot that was split has its own.
 *
 * @param manifest version of this format
 * @param lot what the whole lot is about, and its counts
 * @param grid the grid
 * @param part which part this is
 * @param seal the certificate that sealed it; null when it is not sealed
 * @param files every file of this part but the manifest and its seal
 * @param leftOut what is missing from a partial lot
 */
@JsonInclude(Include.NON_NULL)
public record Manifest(
        int manifest,
        About lot,
        GridVersion grid,
        Part part,
        @Nullable SealedBy seal,
        List<Entry> files,
        List<LeftOut> leftOut) {

    /** Its name in the zip. */
    public static final String FILE = "manifest.json";

    /** The name of its seal in the zip. */
    public static final String SEAL = "manifest.json.p7s";

    /** The version that this program writes. */
    public static final int VERSION = 1;

    public Manifest {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What the whole lot is about.
     *
     * @param name the lot's name
     * @param kind {@code JURY} or {@code CANDIDATE}
     * @param by {@code CLASS}, {@code COMMISSION} or {@code ACADEMY}
     * @param session year of the session
     * @param state fingerprint of all that it was made from; the same in all parts
     * @param partial whether candidates were left out
     * @param candidates how many it holds
     * @param documents how many it holds
     */
    public record About(
            String name,
            String kind,
            String by,
            int session,
            String academy,
            List<String> establishments,
            List<String> classes,
            List<String> commissions,
            String state,
            boolean partial,
            int candidates,
            int documents) {

        public About {
            establishments = List.copyOf(establishments);
            classes = List.copyOf(classes);
            commissions = List.copyOf(commissions);
        }
    }

    /** The grid: its name, its épreuve and the fingerprint of its data. */
    public record GridVersion(String id, String exam, String version) {}

    /** The number of a part, from 1, and how many there are. */
    public record Part(int number, int of) {}

    /** Whose seal the lot bears: the holder's name and the SHA-256 of the certificate. */
    public record SealedBy(String holder, String certificate) {}

    /** What a file of a lot is. */
    public enum Type {
        @JsonProperty("document")
        DOCUMENT,
        @JsonProperty("bordereau")
        BORDEREAU,
        @JsonProperty("print")
        PRINT
    }

    /**
     * A file.
     *
     * @param name its name in the zip
     * @param type what it is
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal digits
     * @param pages its pages
     * @param document whose it is; null when it is no document of a candidate
     */
    @JsonInclude(Include.NON_NULL)
    public record Entry(
            String name,
            Type type,
            long size,
            String sha256,
            int pages,
            @Nullable Document document) {}

    /** Whose document it is, and of which revision. */
    public record Document(
            String annex,
            String candidate,
            String lastName,
            String firstName,
            String commission,
            String establishment,
            @JsonProperty("class") String schoolClass,
            int revision) {}

    /** A fault that keeps a candidate out: its code, and its place in the school's workbooks. */
    public record LeftOut(String code, String place) {}
}
