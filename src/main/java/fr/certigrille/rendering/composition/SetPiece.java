package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.LearntPiece.Drawing;
import java.util.Objects;

/**
 * A piece with what fills it.
 *
 * @param piece what fills it
 * @param learnt how it is set
 */
record SetPiece(FoPiece piece, LearntPiece learnt) {

    /** How many marked contents it has. */
    int contents() {
        return piece.text() == null ? learnt.owners().size() : LearntLines.contents(piece.text());
    }

    /** The index of the element that has a marked content. */
    int owner(int content) {
        return learnt.owners().get(piece.text() == null ? content : 0);
    }

    int elements() {
        return learnt.elements().size();
    }

    void addCharacters(UsedCharacters used, UsedCharacters written) {
        used.addAll(learnt.characters());
        if (learnt.lines() != null && piece.text() != null) {
            used.add(learnt.lines().font(), piece.text().text().replace("\n", ""));
            if (piece.text().made()) {
                written.add(learnt.lines().font(), "");
            }
        }
    }

    void writeContent(int firstContent, Bytes out) {
        learnt.content().write(out, (slot, to) -> {
            switch (slot.kind()) {
                case CONTENT -> to.add(firstContent + slot.index());
                case DRAWING -> to.add(drawing(slot.index()));
                case CHILDREN -> lines().write(text(), firstContent, to);
                default -> throw new IllegalStateException("content has no such slot");
            }
        });
    }

    private LearntLines lines() {
        return Objects.requireNonNull(learnt.lines());
    }

    private FoText text() {
        return Objects.requireNonNull(piece.text());
    }

    private byte[] drawing(int box) {
        Drawing drawing = learnt.drawings().get(box);
        return piece.boxes().get(box).ticked() ? drawing.ticked() : drawing.empty();
    }

    /**
     * Writes its structure elements.
     *
     * @param first number of the first of them
     * @param parent number of the element above
     * @param page number of the page
     * @param firstContent identifier of its first marked content
     */
    void writeElements(int first, int parent, int page, int firstContent, PdfWriter pdf) {
        for (int i = 0; i < elements(); i++) {
            learnt.elements().get(i).write(pdf.object(first + i), (slot, to) -> {
                switch (slot.kind()) {
                    case CONTENT -> to.add(firstContent + slot.index());
                    case ELEMENT -> to.add(first + slot.index());
                    case PARENT -> to.add(parent);
                    case PAGE -> to.add(page);
                    case DESCRIPTION -> to.text(piece.boxes().get(slot.index()).description());
                    case CHILDREN -> lines().writeReferences(text(), page, firstContent, to);
                    default -> throw new IllegalStateException("an element has no such slot");
                }
            });
        }
    }
}
