package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.Learner.Place;
import fr.certigrille.rendering.composition.LearntForm.Known;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Composes documents of pieces that FOP has set before, and has FOP set those that it meets for the first time. Whether a
 * document can be composed, and its bytes, depend on the document alone. Not thread-safe.
 */
public final class Composer {

    private static final int KEPT_FORMS = 32;

    private final Learner learner;
    private final Flate flate = new Flate(Flate.FAST);
    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final Map<String, Optional<LearntForm>> forms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<LearntForm>> eldest) {
            return size() > KEPT_FORMS;
        }
    };

    /**
     * @param typesetter FOP
     * @param fontFolder the font files that FOP uses
     */
    public Composer(Typesetter typesetter, Path fontFolder) {
        learner = new Learner(typesetter, new Faces(fontFolder));
    }

    /** The PDF of a document, or nothing when it is of a kind that FOP must make as a whole. */
    public Optional<Composition> compose(FoReader fo, LocalDate created) {
        try {
            FoDocument document = fo.document();
            LearntForm form = form(document);
            List<List<SetPiece>> pages = set(form, document);
            byte[] pdf = new DocumentComposer(form.frame(), fonts, flate, document.title(), created).compose(pages);
            return Optional.of(new Composition(pdf, pages.size()));
        } catch (NotComposableException e) {
            return Optional.empty();
        }
    }

    private LearntForm form(FoDocument document) throws NotComposableException {
        Optional<LearntForm> form = forms.get(document.frame());
        if (form == null) {
            form = learnt(document);
            forms.put(document.frame(), form);
        }
        return form.orElseThrow(() -> new NotComposableException("a frame that cannot be learnt"));
    }

    private Optional<LearntForm> learnt(FoDocument document) {
        try {
            return Optional.of(new LearntForm(learner.frame(document)));
        } catch (NotComposableException e) {
            return Optional.empty();
        }
    }

    private List<List<SetPiece>> set(LearntForm form, FoDocument document) throws NotComposableException {
        learnMissing(form, document, document.pages());
        List<List<FoPiece>> pieces = new ArrayList<>();
        for (int page = 0; page < document.pages().size(); page++) {
            List<FoPiece> fitting = new ArrayList<>();
            for (FoPiece piece : document.pages().get(page)) {
                fitting.add(holds(form, page, piece) ? piece : piece.withTextFixed());
            }
            pieces.add(fitting);
        }
        learnMissing(form, document, pieces);
        return setPieces(form, pieces);
    }

    private static boolean holds(LearntForm form, int page, FoPiece piece) throws NotComposableException {
        LearntLines lines = learnt(form, page, piece).lines();
        return piece.text() == null || (lines != null && lines.holds(piece.text()));
    }

    private void learnMissing(LearntForm form, FoDocument document, List<List<FoPiece>> pages) {
        Map<LearntForm.PieceKey, Place> missing = new LinkedHashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (FoPiece piece : pages.get(page)) {
                if (form.find(page, piece) == null) {
                    missing.put(new LearntForm.PieceKey(page, piece.fixed()), new Place(page, piece));
                }
            }
        }
        if (!missing.isEmpty()) {
            learner.learn(form, document, List.copyOf(missing.values()));
        }
    }

    private static List<List<SetPiece>> setPieces(LearntForm form, List<List<FoPiece>> pages)
            throws NotComposableException {
        List<List<SetPiece>> set = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<SetPiece> onPage = new ArrayList<>();
            for (FoPiece piece : pages.get(page)) {
                onPage.add(new SetPiece(piece, learnt(form, page, piece)));
            }
            set.add(onPage);
        }
        return set;
    }

    private static LearntPiece learnt(LearntForm form, int page, FoPiece piece) throws NotComposableException {
        Known known = NotComposableException.present(form.find(page, piece), "a piece that has been forgotten");
        return NotComposableException.present(known.piece(), "a piece that cannot be learnt");
    }
}
