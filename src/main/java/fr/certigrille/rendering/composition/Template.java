package fr.certigrille.rendering.composition;

import java.util.ArrayList;
import java.util.List;

/** Fixed bytes with slots between them. Immutable. */
final class Template {

    private final byte[][] fixed;
    private final Slot[] slots;

    private Template(List<byte[]> fixed, List<Slot> slots) {
        this.fixed = fixed.toArray(new byte[0][]);
        this.slots = slots.toArray(new Slot[0]);
    }

    /** What a slot takes. */
    enum Kind {
        /** The identifier of the marked content with an index in its piece. */
        CONTENT,
        /** The object number of the structure element with an index in its piece. */
        ELEMENT,
        /** The object number of the element that holds the piece. */
        PARENT,
        /** The object number of the page. */
        PAGE,
        /** The drawing of the box with an index in its piece. */
        DRAWING,
        /** The description of the box with an index in its piece. */
        DESCRIPTION,
        /** What stands for the children of an element. */
        CHILDREN
    }

    /** A slot; the index is 0 where its kind has none. */
    record Slot(Kind kind, int index) {}

    /** Fills slots. */
    interface Filling {
        void fill(Slot slot, Bytes out);
    }

    void write(Bytes out, Filling filling) {
        out.add(fixed[0]);
        for (int i = 0; i < slots.length; i++) {
            filling.fill(slots[i], out);
            out.add(fixed[i + 1]);
        }
    }

    List<Slot> slots() {
        return List.of(slots);
    }

    /** Builds a template from its start to its end. */
    static final class Builder {

        private final List<byte[]> fixed = new ArrayList<>();
        private final List<Slot> slots = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Builder add(CharSequence fixedText) {
            text.append(fixedText);
            return this;
        }

        Builder slot(Kind kind, int index) {
            end();
            slots.add(new Slot(kind, index));
            return this;
        }

        Template build() {
            end();
            return new Template(fixed, slots);
        }

        private void end() {
            fixed.add(Bytes.latin(text.toString()));
            text.setLength(0);
        }
    }
}
