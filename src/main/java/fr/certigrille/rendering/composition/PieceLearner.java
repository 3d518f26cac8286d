package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.LearntPiece.Drawing;
import fr.certigrille.rendering.composition.Template.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns a piece from two samples of FOP: boxes empty and a short text, boxes ticked and a longer text. */
final class PieceLearner {

    private static final Pattern CONTENT_ID = Pattern.compile("(?<=/MCID )\\d+");
    private static final Pattern BOX =
            Pattern.compile("(?<=/Figure <</MCID )(\\d+)(>>\\nBDC\\n)(.*?)(?=EMC\\n)", Pattern.DOTALL);

    /** A piece of a sample: its operators in stable codes and its structure. */
    record Sample(String content, Elements elements) {}

    private final FoPiece piece;
    private final Sample first;
    private final Sample second;
    private final UsedCharacters characters;
    private final int firstContent;

    PieceLearner(FoPiece piece, Sample first, Sample second, UsedCharacters characters) {
        this.piece = piece;
        this.first = first;
        this.second = second;
        this.characters = characters;
        this.firstContent = firstContent(first.content());
    }

    /** The identifier of the first marked content, 0 when there is none. */
    static int firstContent(String content) {
        Matcher id = CONTENT_ID.matcher(content);
        return id.find() ? Integer.parseInt(id.group()) : 0;
    }

    LearntPiece learn() throws NotComposableException {
        NotComposableException.unless(
                first.elements().size() == second.elements().size(), "samples of different structure");
        return piece.text() == null ? fixed() : new LinesLearner(piece.text(), first, second, characters).learn();
    }

    private LearntPiece fixed() throws NotComposableException {
        List<Template> elements = first.elements().templates(firstContent);
        List<MatchResult> empty = BOX.matcher(first.content()).results().toList();
        List<MatchResult> ticked = BOX.matcher(second.content()).results().toList();
        NotComposableException.unless(
                empty.size() == piece.boxes().size()
                        && empty.size() == ticked.size()
                        && BOX.matcher(first.content())
                                .replaceAll("$1")
                                .equals(BOX.matcher(second.content()).replaceAll("$1")),
                "samples of different content");
        List<Integer> owners = owners(elements);
        return new LearntPiece(content(empty), drawings(empty, ticked, owners), null, elements, owners, characters);
    }

    private Template content(List<MatchResult> boxes) {
        Template.Builder template = new Template.Builder();
        int end = 0;
        for (int i = 0; i < boxes.size(); i++) {
            MatchResult box = boxes.get(i);
            addContent(template, first.content().substring(end, box.start(3)));
            template.slot(Kind.DRAWING, i);
            end = box.end(3);
        }
        return addContent(template, first.content().substring(end)).build();
    }

    private Template.Builder addContent(Template.Builder template, String content) {
        Matcher id = CONTENT_ID.matcher(content);
        int end = 0;
        while (id.find()) {
            template.add(content.substring(end, id.start()));
            template.slot(Kind.CONTENT, Integer.parseInt(id.group()) - firstContent);
            end = id.end();
        }
        return template.add(content.substring(end));
    }

    /** The drawings of the boxes in the order of the FO, which is that of the elements. */
    private List<Drawing> drawings(List<MatchResult> empty, List<MatchResult> ticked, List<Integer> owners)
            throws NotComposableException {
        List<Drawing> drawings = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < empty.size(); i++) {
            int owner = owners.get(Integer.parseInt(empty.get(i).group(1)) - firstContent);
            NotComposableException.unless(owner > last, "boxes drawn out of their order");
            last = owner;
            drawings.add(new Drawing(
                    Bytes.latin(empty.get(i).group(3)),
                    Bytes.latin(ticked.get(i).group(3))));
        }
        return drawings;
    }

    private List<Integer> owners(List<Template> elements) throws NotComposableException {
        Map<Integer, Integer> owners = new TreeMap<>();
        for (int element = 0; element < elements.size(); element++) {
            for (Template.Slot slot : elements.get(element).slots()) {
                if (slot.kind() == Kind.CONTENT) {
                    owners.put(slot.index(), element);
                }
            }
        }
        List<Integer> ids = CONTENT_ID
                .matcher(first.content())
                .results()
                .map(id -> Integer.parseInt(id.group()) - firstContent)
                .sorted()
                .toList();
        NotComposableException.unless(List.copyOf(owners.keySet()).equals(ids), "content without element");
        for (int i = 0; i < ids.size(); i++) {
            NotComposableException.unless(ids.get(i) == i, "marked content out of its order");
        }
        return List.copyOf(owners.values());
    }
}
