package fr.certigrille.delivery.lot;

import fr.certigrille.file.SafeName;
import fr.certigrille.file.Sha256;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.grid.Grid;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a lot is about.
 *
 * @param by what it is made for
 * @param kind who may receive it
 * @param grid the grid of its documents
 * @param gridVersion fingerprint of the grid's data
 * @param session year of the session
 * @param academy the académie
 * @param establishment the only school; empty when the lot may have several
 * @param schoolClass the only class; empty when the lot may have several
 * @param commission number of the only commission; empty when the lot may have several
 */
public record LotHeading(
        Division by,
        Audience kind,
        Grid grid,
        String gridVersion,
        int session,
        String academy,
        String establishment,
        String schoolClass,
        String commission) {

    private static final int SUFFIX = 6;

    /**
     * Stem of the lot's file names. The suffix tells lots apart whose names differ only in what a file name cannot hold.
     */
    public String name() {
        String key = String.join(
                "\0", String.valueOf(session), grid.id(), academy, establishment, schoolClass, commission, kind.name());
        String suffix = Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, SUFFIX);
        String subject = (by == Division.CLASS ? Stream.of(establishment, schoolClass) : Stream.of(academy, commission))
                .filter(part -> !part.isEmpty())
                .map(SafeName::of)
                .collect(Collectors.joining("_"));
        return String.join("_", String.valueOf(session), SafeName.of(grid.exam().code()), subject, annexes(), suffix);
    }

    /** The annexes that this kind of lot holds, such as {@code VI-3}. */
    private String annexes() {
        return grid.annexes().stream()
                .filter(annex -> annex.audience() == kind)
                .map(Annex::code)
                .map(SafeName::of)
                .collect(Collectors.joining("_"));
    }

    /** Whether the lot holds this annex. */
    boolean holds(String annex) {
        return grid.annex(annex).filter(found -> found.audience() == kind).isPresent();
    }
}
