package fr.certigrille.rendering.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: what its frame is, and its pieces as far as they have been met. Thread-safe.
 */
final class LearntForm {

    /** Most characters of FO whose pieces are kept. */
    private static final int KEPT = 2_000_000;

    private final LearntFrame frame;
    private final Map<PieceKey, Known> pieces = new LinkedHashMap<>(16, 0.75f, true);
    private final Object learning = new Object();
    private int kept;

    LearntForm(LearntFrame frame) {
        this.frame = frame;
    }

    /** A piece on a page. */
    record PieceKey(int page, String fixed) {}

    /** What is known of a piece: how it is set, or null when it cannot be composed. */
    record Known(@Nullable LearntPiece piece) {}

    /** Who learns pieces that many documents have holds its monitor meanwhile, so that nobody else learns the same. */
    Object learning() {
        return learning;
    }

    LearntFrame frame() {
        return frame;
    }

    @Nullable
    synchronized Known find(PieceKey key) {
        return pieces.get(key);
    }

    /** Keeps a piece and forgets those that have not been met for the longest time. */
    synchronized void keep(PieceKey piece, Known known) {
        if (pieces.put(piece, known) == null) {
            kept += piece.fixed().length();
        }
        List<PieceKey> oldest = new ArrayList<>();
        for (PieceKey key : pieces.keySet()) {
            if (kept <= KEPT) {
                break;
            }
            kept -= key.fixed().length();
            oldest.add(key);
        }
        oldest.forEach(pieces::remove);
    }
}
