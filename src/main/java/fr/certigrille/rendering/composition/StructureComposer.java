package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.Template.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes the structure tree of one document, and the tree of its pages. */
final class StructureComposer {

    private final LearntFrame frame;
    private final PdfWriter pdf;
    private final int document;

    /** @param first number of the first structure element */
    StructureComposer(LearntFrame frame, PdfWriter pdf, int first) {
        this.frame = frame;
        this.pdf = pdf;
        this.document = first;
    }

    /** The structure is packed by itself: who prints or seals a document does not read it. */
    void write(List<List<SetPiece>> pages) {
        writePages(pages.size());
        pdf.pack();
        List<Bytes> owners = new ArrayList<>();
        Bytes parts = new Bytes(100);
        int part = document + 1;
        for (int i = 0; i < pages.size(); i++) {
            parts.add(i == 0 ? "" : " ").reference(part);
            Bytes ofPage = new Bytes(2000);
            part = writePage(i, part, pages.get(i), ofPage);
            owners.add(ofPage);
        }
        writeElement(frame.document(), document, FixedNumbers.STRUCTURE, parts);
        writeRoot(owners);
    }

    /** Writes the part, section and pieces of a page; answers the next free number. */
    private int writePage(int index, int part, List<SetPiece> pieces, Bytes owners) {
        int section = part + 1;
        int next = section + 1;
        int firstContent = 0;
        Bytes children = new Bytes(1000);
        for (SetPiece piece : pieces) {
            children.add(children.size() == 0 ? "" : " ").reference(next);
            piece.writeElements(next, section, FixedNumbers.page(index), firstContent, pdf);
            for (int i = 0; i < piece.contents(); i++) {
                owners.add(" ").reference(next + piece.owner(i));
            }
            firstContent += piece.contents();
            next += piece.elements();
        }
        LearntFrame.Page page = frame.pages().get(index);
        writeElement(page.part(), part, document, new Bytes(20).reference(section));
        writeElement(page.section(), section, part, children);
        return next;
    }

    private void writeElement(Template element, int number, int parent, Bytes children) {
        element.write(pdf.object(number), (slot, to) -> {
            if (slot.kind() == Kind.CHILDREN) {
                to.write(children.array(), 0, children.size());
            } else {
                to.add(parent);
            }
        });
    }

    private void writeRoot(List<Bytes> owners) {
        Bytes root = pdf.object(FixedNumbers.STRUCTURE);
        root.add("<< /Type /StructTreeRoot /K [").reference(document).add("] /ParentTree << /Nums [");
        for (int page = 0; page < owners.size(); page++) {
            root.add(page).add(" [");
            root.write(owners.get(page).array(), 0, owners.get(page).size());
            root.add("] ");
        }
        root.add("] >> >>");
    }

    private void writePages(int count) {
        Bytes pages = pdf.object(FixedNumbers.PAGES);
        pages.add("<< /Type /Pages /Count ").add(count).add(" /Kids [");
        for (int page = 0; page < count; page++) {
            pages.add(" ").reference(FixedNumbers.page(page));
        }
        pages.add(" ] >>");
    }
}
