package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.PdfObjects.PdfObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns what FOP makes of a document beside its pieces. */
final class FrameLearner {

    private static final Pattern REFERENCE = Pattern.compile("(\\d+) 0 R");
    private static final Pattern LENGTH = Pattern.compile("/Length \\d+( 0 R)?");
    private static final Pattern FONTS = Pattern.compile("/Font <<[^>]*>>");

    private final PdfSample sample;
    private final PdfObjects pdf;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> others = new ArrayList<>();

    FrameLearner(PdfSample sample) {
        this.sample = sample;
        this.pdf = sample.pdf();
    }

    LearntFrame learn() throws NotComposableException {
        PdfObject catalog = pdf.get(pdf.root());
        numbers.put(sample.number("/Pages", catalog.text()), FixedNumbers.PAGES);
        numbers.put(sample.number("/Metadata", catalog.text()), FixedNumbers.METADATA);
        numbers.put(sample.number("/StructTreeRoot", catalog.text()), FixedNumbers.STRUCTURE);
        List<LearntFrame.Page> pages = new ArrayList<>();
        for (int i = 0; i < sample.pages().size(); i++) {
            pages.add(page(i));
        }
        String resources = renumbered(FONTS.matcher(sample.resources()).replaceAll(""));
        return new LearntFrame(
                renumbered(catalog.text()),
                sampled(pdf.get(pdf.info()).text()),
                sampled(metadata(catalog)),
                resources,
                others(),
                Elements.frame(pdf, sample.document(), sample.structure()),
                pages);
    }

    private String metadata(PdfObject catalog) throws NotComposableException {
        byte[] content = pdf.get(sample.number("/Metadata", catalog.text())).content();
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Puts marks in the place of the sample's title and date, which must be there. */
    private static String sampled(String text) throws NotComposableException {
        NotComposableException.unless(
                text.contains(PdfSample.TITLE)
                        && (text.contains(PdfSample.DATE) || text.contains(PdfSample.PLAIN_DATE)),
                "metadata without title or date");
        return text;
    }

    private LearntFrame.Page page(int index) throws NotComposableException {
        PdfSample.Page page = sample.pages().get(index);
        numbers.put(page.contentNumber(), FixedNumbers.content(index));
        numbers.put(sample.resourcesNumber(), FixedNumbers.RESOURCES);
        UsedCharacters characters = new UsedCharacters();
        StableCodes codes = new StableCodes(sample.fonts());
        return new LearntFrame.Page(
                renumbered(pdf.get(page.number()).text()),
                Bytes.latin(codes.of(page.content().before(), characters)),
                Bytes.latin(codes.of(page.content().after(), characters)),
                Elements.frame(pdf, page.part(), sample.document()),
                Elements.frame(pdf, page.section(), page.part()),
                characters);
    }

    /** The text with references to objects of the composed document; objects not met before are noted as others. */
    private String renumbered(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            int number = Integer.parseInt(reference.group(1));
            Integer known = numbers.get(number);
            if (known == null) {
                known = FixedNumbers.others(sample.pages().size()) + others.size();
                numbers.put(number, known);
                others.add(number);
            }
            return known + " 0 R";
        });
    }

    private List<PdfObject> others() throws NotComposableException {
        List<PdfObject> objects = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) { // grows meanwhile
            PdfObject object = pdf.get(others.get(i));
            Matcher length = LENGTH.matcher(object.text());
            objects.add(
                    object.stream() == null
                            ? new PdfObject(renumbered(object.text()), null)
                            : new PdfObject(
                                    renumbered(length.replaceFirst("/Length " + object.stream().length)),
                                    object.stream()));
        }
        return objects;
    }
}
