package fr.certigrille.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Joins glyphs to words, in the order in which the page draws them. */
final class WordCollector {

    private final double height;
    private final List<Figures.Word> words = new ArrayList<>();
    private final List<Integer> ranks = new ArrayList<>();
    private int rank = ReadingOrder.UNTAGGED;
    private int startRank = rank;
    private final StringBuilder text = new StringBuilder();
    private double x0;
    private double y0;
    private double x1;
    private double y1;
    private double size;
    private String font = "";

    WordCollector(double height) {
        this.height = height;
    }

    void glyph(String glyph, Matrix matrix, Vector displacement, String fontName) {
        double x = matrix.getTranslateX();
        double y = height - matrix.getTranslateY();
        if (glyph.isBlank() || Math.hypot(x - x1, y - y1) > 0.15 * matrix.getScalingFactorX()) {
            end();
        }
        if (glyph.isBlank()) {
            return;
        }
        if (text.isEmpty()) {
            start(x, y, matrix, fontName);
        }
        text.append(glyph);
        Matrix end = Matrix.concatenate(matrix, Matrix.getTranslateInstance(displacement.getX(), displacement.getY()));
        x1 = end.getTranslateX();
        y1 = height - end.getTranslateY();
    }

    /** What follows has this rank in the reading order. */
    void content(int newRank) {
        rank = newRank;
    }

    private void start(double x, double y, Matrix matrix, String fontName) {
        startRank = rank;
        x0 = x;
        y0 = y;
        size = Math.max(Math.abs(matrix.getScaleX()), Math.abs(matrix.getShearX()));
        font = fontName;
    }

    private void end() {
        if (!text.isEmpty()) {
            ranks.add(startRank);
            words.add(new Figures.Word(
                    text.toString(),
                    FigureExtractor.round(x0),
                    FigureExtractor.round(y0),
                    FigureExtractor.round(x1),
                    FigureExtractor.round(y1),
                    FigureExtractor.round(size),
                    font.contains("Bold"),
                    font.contains("Italic")));
        }
        text.setLength(0);
    }

    List<Figures.Word> words() {
        end();
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing(ranks::get))
                .map(words::get)
                .toList();
    }
}
