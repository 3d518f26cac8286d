package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Measures both documents of one candidate, three pages, by the CPU time of one thread, warm: composed, FOP tuned (one
 * factory, compiled stylesheet), FOP naive (all set up for each document), and PDFBox that stamps the candidate's text into a
 * ready form, without tags. Usage: [rounds [candidates]].
 */
final class RenderingBench {

    private static final FormRenderer RENDERER = new FormRenderer(Samples.XSL);
    private static final List<Annex> ANNEXES = Samples.GRID.annexes();

    private final List<EvaluationDocument> candidates = new ArrayList<>();
    private final List<byte[]> forms = new ArrayList<>();

    private RenderingBench(int count) {
        for (int i = 0; i < count; i++) {
            candidates.add(Samples.commented(
                    "Exposé clair, structuré et bien argumenté. "
                            .repeat(1 + i % 6)
                            .strip(),
                    "Répond bien aux questions du jury. ".repeat(1 + i % 9).strip(),
                    "Toutes les compétences sont couvertes. ".repeat(1 + i % 8).strip()));
        }
        ANNEXES.forEach(annex -> forms.add(Pdfs.blank(annex)));
    }

    /** Makes the documents of a candidate; answers their size in bytes. */
    private interface Way {
        int make(EvaluationDocument candidate) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        RenderingBench bench = new RenderingBench(count);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("composed", candidate -> bench.each((annex, out) -> RENDERER.render(annex, candidate, out)));
        ways.put("FOP, tuned", candidate -> bench.each((annex, out) -> RENDERER.renderPlain(annex, candidate, out)));
        ways.put(
                "FOP, naive",
                candidate ->
                        bench.each((annex, out) -> new FormRenderer(Samples.XSL).renderPlain(annex, candidate, out)));
        ways.put("PDFBox stamping, untagged", bench::stamp);
        for (Map.Entry<String, Way> way : ways.entrySet()) {
            bench.measure(way.getKey(), way.getValue(), rounds);
        }
    }

    private interface Rendering {
        int render(Annex annex, ByteArrayOutputStream out);
    }

    private int each(Rendering rendering) {
        int size = 0;
        for (Annex annex : ANNEXES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
            rendering.render(annex, out);
            size += out.size();
        }
        return size;
    }

    private int stamp(EvaluationDocument candidate) throws IOException {
        int size = 0;
        for (byte[] form : forms) {
            try (PDDocument document = Loader.loadPDF(form)) {
                PDType0Font font = PDType0Font.load(
                        document,
                        new org.apache.fontbox.ttf.TTFParser()
                                .parse(new RandomAccessReadBufferedFile(
                                        Samples.XSL.resolve("fonts/LiberationSans-Regular.ttf"))),
                        true);
                stamp(document, font, candidate);
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
                document.save(out);
                size += out.size();
            }
        }
        return size;
    }

    private static void stamp(PDDocument document, PDType0Font font, EvaluationDocument candidate) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            float y = 700;
            List<String> lines = new ArrayList<>(List.of(
                    candidate.evaluation().candidate().lastName(),
                    candidate.evaluation().candidate().number()));
            lines.addAll(candidate.evaluation().observations());
            lines.add(candidate.evaluation().appreciation());
            for (String line : lines) {
                content.beginText();
                content.setFont(font, 9);
                content.newLineAtOffset(51.6f, y);
                content.showText(line);
                content.endText();
                y -= 20;
            }
        }
    }

    private void measure(String name, Way way, int rounds) throws IOException {
        boolean slow = name.endsWith("naive");
        List<EvaluationDocument> made = slow ? candidates.subList(0, 3) : candidates;
        double[] times = new double[rounds];
        int size = 0;
        for (int round = -3; round < rounds; round++) { // three to warm up
            long start = cpu();
            for (EvaluationDocument candidate : made) {
                size = way.make(candidate);
            }
            if (round >= 0) {
                times[round] = (cpu() - start) / 1e6 / made.size();
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-26s %7.2f ms of CPU per candidate (%.2f to %.2f), %d bytes%n",
                name, times[rounds / 2], times[0], times[rounds - 1], size);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
