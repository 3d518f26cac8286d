package fr.certigrille.rendering;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes the figures of a form from its PDF: the official one once, ours in every test run. */
final class FigureExtractor extends PDFGraphicsStreamEngine {

    private static final String BOX_GLYPHS = "▢☐□";

    private final GeneralPath path = new GeneralPath();
    private final List<Rectangle2D> fills = new ArrayList<>();
    private final List<Double> fillGreys = new ArrayList<>();
    private final List<Shape> strokes = new ArrayList<>();
    private final List<Figures.Box> glyphBoxes = new ArrayList<>();
    private final WordCollector words;
    private final double height;
    private final ReadingOrder order;
    private final Deque<Integer> marked = new ArrayDeque<>();

    private FigureExtractor(PDPage page, ReadingOrder order) {
        super(page);
        this.order = order;
        height = page.getMediaBox().getHeight();
        words = new WordCollector(height);
    }

    /** Writes the figures of a PDF as JSON. */
    public static void main(String... args) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Figures figures = of(Files.readAllBytes(Path.of(args[0])));
        Files.writeString(Path.of(args[1]), compact(json.writeValueAsString(figures)));
    }

    private static String compact(String json) {
        return json.replaceAll("\\{\\s+(?=\"(?:text|x0)\")", "{ ")
                        .replaceAll(
                                ",\\s+(?=\"(?:x0|y0|x1|y1|size|bold|italic|rounded|grey|horizontal|vertical)\")", ", ")
                        .replaceAll("(?<=[\\d\\w])\\s+\\}(?=,|\\s*\\])", " }")
                + "\n";
    }

    static Figures of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Figures.Page> pages = new ArrayList<>();
            ReadingOrder order = new ReadingOrder(document);
            for (PDPage page : document.getPages()) {
                FigureExtractor extractor = new FigureExtractor(page, order);
                extractor.processPage(page);
                pages.add(extractor.page(page));
            }
            return new Figures(pages);
        }
    }

    private Figures.Page page(PDPage page) {
        Ruling ruling = new Ruling();
        for (int i = 0; i < fills.size(); i++) {
            ruling.fill(fills.get(i), fillGreys.get(i));
        }
        strokes.forEach(ruling::stroke);
        List<Figures.Box> boxes = new ArrayList<>(ruling.boxes());
        boxes.addAll(glyphBoxes);
        return new Figures.Page(
                round(page.getMediaBox().getWidth()),
                round(height),
                words.words(),
                ruling.lines(),
                boxes,
                ruling.grounds());
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        Rectangle2D shape = glyph(matrix, font, code);
        if (text != null && BOX_GLYPHS.contains(text) && shape != null) {
            glyphBoxes.add(new Figures.Box(
                    round(shape.getMinX()),
                    round(shape.getMinY()),
                    round(shape.getMaxX()),
                    round(shape.getMaxY()),
                    true));
        } else {
            words.glyph(text == null ? "" : text, matrix, displacement, font.getName());
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        int contentId = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        marked.push(contentId < 0 && !marked.isEmpty() ? marked.peek() : contentId);
        words.content(rank());
    }

    @Override
    public void endMarkedContentSequence() {
        marked.poll();
        words.content(rank());
    }

    private int rank() {
        return marked.isEmpty() ? ReadingOrder.UNTAGGED : order.rank(getPage(), marked.peek());
    }

    private @Nullable Rectangle2D glyph(Matrix matrix, PDFont font, int code) throws IOException {
        if (!(font instanceof PDVectorFont vector)) {
            return null;
        }
        AffineTransform at = matrix.createAffineTransform();
        at.concatenate(AffineTransform.getScaleInstance(0.001, 0.001));
        GeneralPath outline = vector.getNormalizedPath(code);
        Rectangle2D b = at.createTransformedShape(outline).getBounds2D();
        return new Rectangle2D.Double(b.getX(), height - b.getMaxY(), b.getWidth(), b.getHeight());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        double grey = grey(getGraphicsState().getNonStrokingColor());
        for (Rectangle2D rectangle : parts()) {
            fills.add(rectangle);
            fillGreys.add(grey);
        }
        path.reset();
    }

    private static double grey(PDColor color) throws IOException {
        int rgb = color.toRGB();
        return round(((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 765.0);
    }

    private List<Rectangle2D> parts() {
        List<Rectangle2D> parts = new ArrayList<>();
        Path2D part = new Path2D.Double();
        double[] c = new double[6];
        for (PathIterator it = path.getPathIterator(flip()); !it.isDone(); it.next()) {
            int type = it.currentSegment(c);
            if (type == PathIterator.SEG_MOVETO) {
                add(part, parts);
                part = new Path2D.Double();
                part.moveTo(c[0], c[1]);
            } else if (type == PathIterator.SEG_LINETO) {
                part.lineTo(c[0], c[1]);
            } else if (type == PathIterator.SEG_CUBICTO) {
                part.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
            }
        }
        add(part, parts);
        return parts;
    }

    private static void add(Path2D part, List<Rectangle2D> parts) {
        if (part.getCurrentPoint() != null) {
            parts.add(part.getBounds2D());
        }
    }

    private AffineTransform flip() {
        return new AffineTransform(1, 0, 0, -1, 0, height);
    }

    @Override
    public void strokePath() {
        strokes.add(flip().createTransformedShape(path));
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void shadingFill(COSName shadingName) {}
}
