package fr.certigrille.rendering.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample that FOP made, to learn from: its pages, fonts and the frame of its structure. */
final class PdfSample {

    /** Title and creation date of every sample, as XMP and as PDF write them. */
    static final String TITLE = "sample-title";

    static final LocalDate CREATED = LocalDate.of(2001, 2, 3);
    static final String DATE = "2001-02-03";
    static final String PLAIN_DATE = "20010203";

    private static final Pattern FONTS = Pattern.compile("/Font <<([^>]*)>>");

    private final PdfObjects pdf;
    private final int structure;
    private final int document;
    private final int resourcesNumber;
    private final String resources;
    private final LearntFonts fonts;
    private final List<Page> pages = new ArrayList<>();

    /**
     * A page.
     *
     * @param number of its object
     * @param contentNumber number of its content's object
     * @param content its content, cut
     * @param part number of its uppermost structure element
     * @param section number of the structure element of its pieces
     * @param pieces numbers of the structure elements of its pieces
     */
    record Page(int number, int contentNumber, PageContent content, int part, int section, List<Integer> pieces) {}

    PdfSample(byte[] file, Faces faces) throws NotComposableException {
        pdf = PdfObjects.read(file);
        String catalog = pdf.get(pdf.root()).text();
        structure = number("/StructTreeRoot", catalog);
        document = onlyChild(structure);
        List<Integer> parts = Elements.children(pdf.get(document).text());
        List<Integer> kids =
                references("/Kids", pdf.get(number("/Pages", catalog)).text());
        NotComposableException.unless(kids.size() == parts.size(), "a part of more than one page");
        resourcesNumber = number("/Resources", pdf.get(kids.get(0)).text());
        resources = pdf.get(resourcesNumber).text();
        Matcher fontResources = FONTS.matcher(resources);
        NotComposableException.unless(fontResources.find(), "pages without fonts");
        fonts = LearntFonts.read(pdf, fontResources.group(1), faces);
        for (int i = 0; i < kids.size(); i++) {
            pages.add(page(kids.get(i), parts.get(i)));
        }
    }

    private Page page(int number, int part) throws NotComposableException {
        String dictionary = pdf.get(number).text();
        NotComposableException.unless(number("/Resources", dictionary) == resourcesNumber, "pages of other resources");
        int contents = number("/Contents", dictionary);
        int section = onlyChild(part);
        List<Integer> pieces = Elements.children(pdf.get(section).text());
        PageContent content = PageContent.cut(Bytes.latin(pdf.get(contents).content()));
        NotComposableException.unless(pieces.size() == content.pieces().size(), "pieces without structure");
        return new Page(number, contents, content, part, section, pieces);
    }

    private int onlyChild(int element) throws NotComposableException {
        List<Integer> children = Elements.children(pdf.get(element).text());
        NotComposableException.unless(children.size() == 1, "an unusual structure");
        return children.get(0);
    }

    int number(String key, String dictionary) throws NotComposableException {
        return PdfObjects.number(Pattern.compile(key + " (\\d+) 0 R"), dictionary);
    }

    private static List<Integer> references(String key, String dictionary) throws NotComposableException {
        Matcher list = Pattern.compile(key + " \\[([^\\]]*)\\]").matcher(dictionary);
        NotComposableException.unless(list.find(), "no " + key);
        return Pattern.compile("(\\d+) 0 R")
                .matcher(list.group(1))
                .results()
                .map(reference -> Integer.parseInt(reference.group(1)))
                .toList();
    }

    /** The sample of a piece, with the characters that it shows. */
    PieceLearner.Sample piece(int page, int index, UsedCharacters characters) throws NotComposableException {
        Page on = pages.get(page);
        String content = new StableCodes(fonts).of(on.content().pieces().get(index), characters);
        Elements elements = Elements.read(pdf, on.pieces().get(index), on.section(), on.number());
        return new PieceLearner.Sample(content, elements);
    }

    PdfObjects pdf() {
        return pdf;
    }

    int structure() {
        return structure;
    }

    int document() {
        return document;
    }

    int resourcesNumber() {
        return resourcesNumber;
    }

    String resources() {
        return resources;
    }

    LearntFonts fonts() {
        return fonts;
    }

    List<Page> pages() {
        return pages;
    }
}
