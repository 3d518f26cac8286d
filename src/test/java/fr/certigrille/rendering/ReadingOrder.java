package fr.certigrille.rendering;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/** The order in which the tags of a PDF have a page read: rank of each marked content; what has no tag comes last. */
final class ReadingOrder {

    static final int UNTAGGED = Integer.MAX_VALUE;

    private final Map<COSDictionary, Map<Integer, Integer>> ranks = new HashMap<>();
    private int next;

    ReadingOrder(PDDocument document) {
        PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            walk(root, null);
        }
    }

    int rank(PDPage page, int contentId) {
        return ranks.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(contentId, UNTAGGED);
    }

    private void walk(PDStructureNode node, @Nullable PDPage inherited) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : inherited;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                walk(child, page);
            } else if (kid instanceof Integer contentId) {
                put(page, contentId);
            } else if (kid instanceof PDMarkedContentReference reference) {
                put(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            }
        }
    }

    private void put(@Nullable PDPage page, int contentId) {
        if (page != null) {
            ranks.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>()).put(contentId, next++);
        }
    }
}
