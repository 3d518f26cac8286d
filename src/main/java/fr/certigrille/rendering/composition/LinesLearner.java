package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.Template.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Learns how FOP sets the lines of a text, and that it sets them by the rule that {@link LearntLines} follows. */
final class LinesLearner {

    /** What stands on each line of the first sample and of the second one. */
    static final String FIRST = "n";

    static final String SECOND = "nnn";

    private static final Pattern LINE = Pattern.compile(
            "(/\\w+ <</MCID )(\\d+)"
                    + "(>>\\nBDC\\nBT\\n/F\\d+ ([\\d.]+) Tf\\n1 0 0 -1 )(\\S+)( \\S+ Tm \\[<)([0-9A-F]+)(>\\] TJ\\nET\\nEMC\\n)");

    private final FoText text;
    private final PieceLearner.Sample first;
    private final PieceLearner.Sample second;
    private final UsedCharacters characters;

    LinesLearner(FoText text, PieceLearner.Sample first, PieceLearner.Sample second, UsedCharacters characters) {
        this.text = text;
        this.first = first;
        this.second = second;
        this.characters = characters;
    }

    LearntPiece learn() throws NotComposableException {
        List<MatchResult> lines = lines(first);
        List<MatchResult> longer = lines(second);
        NotComposableException.unless(
                characters.fonts() == 1
                        && first.elements().size() == 2
                        && shape(first).equals(shape(second)),
                "text that is not set in lines");
        List<FontResource> fonts = new ArrayList<>();
        characters.forEach((font, used) -> fonts.add(font));
        FontResource font = fonts.get(0);
        int size = Math.round(Float.parseFloat(lines.get(0).group(4)) * 1000);
        for (int i = 0; i < lines.size(); i++) {
            verify(lines.get(i), FIRST, font, size);
            verify(longer.get(i), SECOND, font, size);
        }
        return piece(font, size, lines);
    }

    private List<MatchResult> lines(PieceLearner.Sample sample) throws NotComposableException {
        List<MatchResult> lines = LINE.matcher(sample.content()).results().toList();
        NotComposableException.unless(lines.size() == text.capacity(), "another number of lines");
        for (int i = 1; i < lines.size(); i++) {
            NotComposableException.unless(
                    lines.get(i).start() == lines.get(i - 1).end()
                            && lines.get(i).group(4).equals(lines.get(0).group(4)),
                    "lines that do not follow each other");
        }
        return lines;
    }

    /** All but what the text makes. */
    private static String shape(PieceLearner.Sample sample) {
        return LINE.matcher(sample.content()).replaceAll("$1$2$3$6$8");
    }

    private void verify(MatchResult line, String sample, FontResource font, int size) throws NotComposableException {
        int length = font.face().length(sample, size);
        String indent = LearntLines.indent(text.alignment().indent(text.width(), length));
        Bytes codes = new Bytes(16);
        sample.chars().forEach(c -> codes.hex(font.face().glyph((char) c)));
        NotComposableException.unless(
                line.group(5).equals(indent) && line.group(7).equals(Bytes.latin(codes.toByteArray())),
                "a line that stands elsewhere");
    }

    private LearntPiece piece(FontResource font, int size, List<MatchResult> lines) throws NotComposableException {
        String content = first.content();
        Elements elements = first.elements();
        Template reference = elements.contentReference(PieceLearner.firstContent(content));
        Template around = new Template.Builder()
                .add(content.substring(0, lines.get(0).start()))
                .slot(Kind.CHILDREN, 0)
                .add(content.substring(lines.get(lines.size() - 1).end()))
                .build();
        return new LearntPiece(
                around,
                List.of(),
                new LearntLines(
                        font, size, lines.stream().map(LinesLearner::line).toList(), reference),
                List.of(elements.templates(0).get(0), elements.lastWithoutChildren()),
                List.of(1),
                new UsedCharacters());
    }

    private static LearntLines.Line line(MatchResult line) {
        return new LearntLines.Line(
                Bytes.latin(line.group(1)),
                Bytes.latin(line.group(3)),
                Bytes.latin(line.group(6)),
                Bytes.latin(line.group(8)));
    }
}
