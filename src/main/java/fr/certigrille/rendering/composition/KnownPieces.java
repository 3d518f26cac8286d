package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.Learner.Place;
import fr.certigrille.rendering.composition.LearntForm.Known;
import fr.certigrille.rendering.composition.LearntForm.PieceKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of the pieces of one document, held until it is made: its form may forget pieces meanwhile. */
final class KnownPieces {

    private final LearntForm form;
    private final FoDocument document;
    private final Learner learner;
    private final Map<PieceKey, Known> known = new HashMap<>();

    KnownPieces(LearntForm form, FoDocument document, Learner learner) {
        this.form = form;
        this.document = document;
        this.learner = learner;
    }

    /** Learns those that nobody has met yet. Other documents have the same: their threads wait instead of learning them, too. */
    void learnCommon(List<List<FoPiece>> pages) {
        if (!missing(pages).isEmpty()) {
            synchronized (form.learning()) {
                learn(pages);
            }
        }
    }

    /** Learns those that nobody has met yet. */
    void learn(List<List<FoPiece>> pages) {
        Map<PieceKey, Place> missing = missing(pages);
        if (!missing.isEmpty()) {
            learner.learn(document, List.copyOf(missing.values()), this::take);
        }
    }

    private void take(PieceKey piece, Known learnt) {
        known.put(piece, learnt);
        form.keep(piece, learnt);
    }

    /** Takes note of those that the form knows, and answers the others. */
    private Map<PieceKey, Place> missing(List<List<FoPiece>> pages) {
        Map<PieceKey, Place> missing = new LinkedHashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (FoPiece piece : pages.get(page)) {
                Place place = new Place(page, piece);
                if (!known.containsKey(place.key()) && !note(place.key())) {
                    missing.put(place.key(), place);
                }
            }
        }
        return missing;
    }

    private boolean note(PieceKey key) {
        Known found = form.find(key);
        if (found != null) {
            known.put(key, found);
        }
        return found != null;
    }

    LearntPiece get(int page, FoPiece piece) throws NotComposableException {
        Known found = NotComposableException.present(
                known.get(new PieceKey(page, piece.fixed())), "a piece that has been forgotten");
        return NotComposableException.present(found.piece(), "a piece that cannot be learnt");
    }
}
