package fr.certigrille.rendering.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Composes documents of pieces that FOP has set before, and has FOP set those that it meets for the first time. Whether a
 * document can be composed, and its bytes, depend on the document alone. Not thread-safe.
 */
public final class Composer {

    private final Learner learner;
    private final LearntForms learnt;
    private final Flate flate = new Flate(Flate.FAST);

    /**
     * @param typesetter FOP
     * @param learnt what was learnt already, by this composer or others
     */
    public Composer(Typesetter typesetter, LearntForms learnt) {
        this.learnt = learnt;
        learner = new Learner(typesetter, learnt.faces());
    }

    /** The PDF of a document, or nothing when it is of a kind that FOP must make as a whole. */
    public Optional<Composition> compose(FoReader fo, LocalDate created) {
        try {
            FoDocument document = fo.document();
            LearntForm form = learnt.form(document.frame(), () -> new LearntForm(learner.frame(document)));
            List<List<SetPiece>> pages = set(new KnownPieces(form, document, learner), document);
            byte[] pdf =
                    new DocumentComposer(form.frame(), learnt.fonts(), flate, document.title(), created).compose(pages);
            return Optional.of(new Composition(pdf, pages.size()));
        } catch (NotComposableException e) {
            return Optional.empty();
        }
    }

    private static List<List<SetPiece>> set(KnownPieces known, FoDocument document) throws NotComposableException {
        known.learnCommon(document.pages());
        List<List<FoPiece>> pieces = new ArrayList<>();
        for (int page = 0; page < document.pages().size(); page++) {
            List<FoPiece> fitting = new ArrayList<>();
            for (FoPiece piece : document.pages().get(page)) {
                fitting.add(holds(known.get(page, piece), piece) ? piece : piece.withTextFixed());
            }
            pieces.add(fitting);
        }
        known.learn(pieces);
        return setPieces(known, pieces);
    }

    private static boolean holds(LearntPiece learnt, FoPiece piece) {
        LearntLines lines = learnt.lines();
        return piece.text() == null || (lines != null && lines.holds(piece.text()));
    }

    private static List<List<SetPiece>> setPieces(KnownPieces known, List<List<FoPiece>> pages)
            throws NotComposableException {
        List<List<SetPiece>> set = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<SetPiece> onPage = new ArrayList<>();
            for (FoPiece piece : pages.get(page)) {
                onPage.add(new SetPiece(piece, known.get(page, piece)));
            }
            set.add(onPage);
        }
        return set;
    }
}
