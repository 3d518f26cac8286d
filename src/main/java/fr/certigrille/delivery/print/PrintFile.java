package fr.certigrille.delivery.print;

import fr.certigrille.delivery.seal.SealGap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * One PDF of many, for printing on both sides of the paper: every document begins on a sheet of its own, so that its recto and verso fall
 * on one. PDF/A-2b. Each document is written and forgotten, but for some megabytes of streams that the next ones may have too:
 * memory does not grow with their number, but for some bytes per object.
 */
public final class PrintFile implements AutoCloseable {

    private static final COSName OUTPUT_INTENTS = COSName.getPDFName("OutputIntents");
    private static final List<COSName> KEPT = List.of(COSName.CONTENTS, COSName.ROTATE, COSName.GROUP);

    private final PdfWriter out;
    private final SharedStreams shared = new SharedStreams();
    private final String title;
    private final int catalog;
    private final int tree;
    private final List<Integer> nodes = new ArrayList<>();
    private final @Nullable SealGap gap;
    private final int field;
    private @Nullable Integer intents;
    private int pages;

    /**
     * Begins a print file.
     *
     * @param out closed with it
     */
    public PrintFile(OutputStream out, String title) throws IOException {
        this(out, title, null);
    }

    /**
     * Begins a print file that is to be sealed.
     *
     * @param out closed with it
     * @param gap where its seal will be; null for none
     */
    public PrintFile(OutputStream out, String title, @Nullable SealGap gap) throws IOException {
        this.gap = gap;
        this.out = new PdfWriter(out);
        this.title = title;
        this.catalog = this.out.reserve();
        this.tree = this.out.reserve();
        this.field = gap == null ? 0 : this.out.reserve();
    }

    /** Adds a document, and an empty page if it ends on a recto. */
    public void add(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ObjectCopy copy = new ObjectCopy(out, shared);
            int node = out.reserve();
            List<Integer> kids = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                kids.add(page(page, node, copy, nodes.isEmpty() && kids.isEmpty()));
            }
            if (kids.size() % 2 == 1) {
                kids.add(emptyPage(document.getPage(kids.size() - 1).getMediaBox(), node));
            }
            keepIntents(document, copy);
            copy.drain();
            out.object(node, pages(kids, kids.size(), "/Parent " + tree + " 0 R"));
            nodes.add(node);
            pages += kids.size();
        }
    }

    /** Pages so far, empty ones included. */
    public int pages() {
        return pages;
    }

    private int page(PDPage page, int parent, ObjectCopy copy, boolean first) throws IOException {
        int number = out.reserve();
        out.begin(number);
        out.text("<</Type/Page/Parent " + parent + " 0 R");
        copy.entry(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        copy.entry(COSName.RESOURCES, page.getResources().getCOSObject());
        for (COSName key : KEPT) {
            COSBase value = page.getCOSObject().getItem(key);
            if (value != null) {
                copy.entry(key, value);
            }
        }
        out.text(first && gap != null ? "/Annots[" + field + " 0 R]/Tabs/S>>" : ">>");
        out.end();
        return number;
    }

    private int emptyPage(PDRectangle size, int parent) throws IOException {
        int number = out.reserve();
        String box = size.getWidth() + " " + size.getHeight();
        out.object(number, "<</Type/Page/Parent " + parent + " 0 R/MediaBox[0 0 " + box + "]/Resources<<>>>>");
        return number;
    }

    /** The colours of all documents are those of the first: one program made them. */
    private void keepIntents(PDDocument document, ObjectCopy copy) throws IOException {
        COSBase value = document.getDocumentCatalog().getCOSObject().getDictionaryObject(OUTPUT_INTENTS);
        if (intents == null && value != null) {
            intents = out.reserve();
            out.begin(intents);
            copy.value(value);
            out.end();
        }
    }

    private static String pages(List<Integer> kids, int count, String more) {
        StringBuilder text = new StringBuilder("<</Type/Pages" + more + "/Count " + count + "/Kids[");
        kids.forEach(kid -> text.append(kid).append(" 0 R "));
        return text.append("]>>").toString();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.object(tree, pages(nodes, pages, ""));
            int metadata = out.reserve();
            byte[] xmp = xmp().getBytes(StandardCharsets.UTF_8);
            out.begin(metadata);
            out.text("<</Type/Metadata/Subtype/XML/Length " + xmp.length + ">>\nstream\n");
            out.bytes(xmp);
            out.text("\nendstream");
            out.end();
            if (gap != null) {
                seal(gap);
            }
            out.object(
                    catalog,
                    "<</Type/Catalog/Pages " + tree + " 0 R/Metadata " + metadata + " 0 R"
                            + (intents == null ? "" : "/OutputIntents " + intents + " 0 R")
                            + (gap == null ? "" : "/AcroForm<</SigFlags 3/Fields[" + field + " 0 R]>>")
                            + "/ViewerPreferences<</Duplex/DuplexFlipLongEdge/PrintScaling/None>>>>");
            out.finish(catalog);
        }
    }

    private void seal(SealGap place) throws IOException {
        int signature = out.reserve();
        out.object(field, "<<" + SealGap.FIELD + "/V " + signature + " 0 R>>");
        out.begin(signature);
        place.writtenAt(out.position());
        out.text(place.dictionary());
        out.end();
    }

    private String xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(title.replaceAll("[<&]", " "));
    }
}
