package fr.certigrille.rendering.composition;

import fr.certigrille.finding.FindingException;
import fr.certigrille.rendering.composition.LearntForm.Known;
import fr.certigrille.rendering.composition.LearntForm.PieceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has FOP make samples and learns from them. What is learnt of a piece depends on the piece and its frame alone, not on what
 * else is in a sample.
 */
final class Learner {

    /** Stands on a page that a sample has no piece for. */
    private static final String DUMMY = "<fo:block-container absolute-position=\"absolute\" left=\"0pt\" top=\"0pt\""
            + " width=\"99pt\" height=\"99pt\"><fo:block>n</fo:block></fo:block-container>";

    private final Typesetter typesetter;
    private final Faces faces;

    Learner(Typesetter typesetter, Faces faces) {
        this.typesetter = typesetter;
        this.faces = faces;
    }

    /** A piece and the index of its page. */
    record Place(int page, FoPiece piece) {

        PieceKey key() {
            return new PieceKey(page, piece.fixed());
        }
    }

    /** Takes what was learnt of a piece. */
    interface Taking {
        void take(PieceKey key, Known known);
    }

    LearntFrame frame(FoDocument document) throws NotComposableException {
        return new FrameLearner(sample(document, List.of(), false, "")).learn();
    }

    /** Learns pieces; one that cannot be learnt is noted as such. */
    void learn(FoDocument document, List<Place> places, Taking taking) {
        try {
            learnTogether(document, places, taking);
        } catch (NotComposableException e) {
            if (places.size() == 1) {
                taking.take(places.get(0).key(), new Known(null));
            } else {
                learn(document, places.subList(0, places.size() / 2), taking);
                learn(document, places.subList(places.size() / 2, places.size()), taking);
            }
        }
    }

    private void learnTogether(FoDocument document, List<Place> places, Taking taking) throws NotComposableException {
        PdfSample first = sample(document, places, false, LinesLearner.FIRST);
        boolean variable = places.stream()
                .anyMatch(p -> p.piece().text() != null || !p.piece().boxes().isEmpty());
        PdfSample second = variable ? sample(document, places, true, LinesLearner.SECOND) : first;
        List<Known> learnt = new ArrayList<>();
        for (Place place : places) {
            int index = onPage(places, place.page()).indexOf(place);
            UsedCharacters characters = new UsedCharacters();
            PieceLearner.Sample one = first.piece(place.page(), index, characters);
            PieceLearner.Sample other = second.piece(place.page(), index, new UsedCharacters());
            learnt.add(new Known(new PieceLearner(place.piece(), one, other, characters).learn()));
        }
        for (int i = 0; i < places.size(); i++) {
            taking.take(places.get(i).key(), learnt.get(i));
        }
    }

    private static List<Place> onPage(List<Place> places, int page) {
        return places.stream().filter(place -> place.page() == page).toList();
    }

    private PdfSample sample(FoDocument document, List<Place> places, boolean ticked, String line)
            throws NotComposableException {
        List<String> pages = IntStream.range(0, document.pages().size())
                .mapToObj(page -> page(onPage(places, page), ticked, line))
                .toList();
        String fo = FoDocument.assemble(document.frame(), PdfSample.TITLE, pages);
        try {
            return new PdfSample(typesetter.typeset(fo, PdfSample.CREATED), faces);
        } catch (FindingException e) {
            throw new NotComposableException("a sample that FOP complains of");
        }
    }

    private static String page(List<Place> places, boolean ticked, String line) {
        return places.isEmpty()
                ? DUMMY
                : places.stream()
                        .map(place -> place.piece().sample(ticked, line))
                        .collect(Collectors.joining());
    }
}
