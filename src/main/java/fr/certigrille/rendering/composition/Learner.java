package fr.certigrille.rendering.composition;

import fr.certigrille.finding.FindingException;
import fr.certigrille.rendering.composition.LearntForm.Known;
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
    record Place(int page, FoPiece piece) {}

    LearntFrame frame(FoDocument document) throws NotComposableException {
        return new FrameLearner(sample(document, List.of(), false, "")).learn();
    }

    /** Learns pieces; one that cannot be learnt is noted as such. */
    void learn(LearntForm form, FoDocument document, List<Place> places) {
        try {
            learnTogether(form, document, places);
        } catch (NotComposableException e) {
            if (places.size() == 1) {
                form.keep(places.get(0).page(), places.get(0).piece(), new Known(null));
            } else {
                learn(form, document, places.subList(0, places.size() / 2));
                learn(form, document, places.subList(places.size() / 2, places.size()));
            }
        }
    }

    private void learnTogether(LearntForm form, FoDocument document, List<Place> places) throws NotComposableException {
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
            form.keep(places.get(i).page(), places.get(i).piece(), learnt.get(i));
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
