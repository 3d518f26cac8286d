package fr.certigrille.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.apache.xmlgraphics.java2d.Graphics2DImagePainter;

/** What a form draws besides text and rules: square and rounded boxes, empty or ticked, and the diagonal of a header cell. */
record FormImages(String kind, double width, double height) implements Graphics2DImagePainter {

    static final String SCHEME = "form:";

    private static final float THIN = 0.72f;
    private static final float CROSS = 1.1f;

    /** Reads {@code form:kind/width/height}, in pt. */
    static FormImages parse(String uri) {
        List<String> parts = List.of(uri.substring(SCHEME.length()).split("/", -1));
        return new FormImages(parts.get(0), Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2)));
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(kind.startsWith("round") ? 1f : THIN));
        switch (kind) {
            case "diagonal" -> diagonal(g);
            case "square", "square-ticked" -> g.draw(new Rectangle2D.Double(0.36, 0.36, width - 0.72, height - 0.72));
            case "round", "round-ticked" ->
                g.draw(new RoundRectangle2D.Double(0.5, 0.5, width - 1, height - 1, width / 3, height / 3));
            default -> throw new IllegalArgumentException(kind);
        }
        if (kind.endsWith("-ticked")) {
            cross(g);
        }
    }

    private void diagonal(Graphics2D g) {
        g.setStroke(new BasicStroke(0.48f));
        g.draw(new Line2D.Double(0, 0, width, height));
    }

    private void cross(Graphics2D g) {
        double inset = width / 4;
        g.setStroke(new BasicStroke(CROSS));
        g.draw(new Line2D.Double(inset, inset, width - inset, height - inset));
        g.draw(new Line2D.Double(inset, height - inset, width - inset, inset));
    }

    @Override
    public Dimension getImageSize() {
        return new Dimension((int) Math.round(width * 1000), (int) Math.round(height * 1000));
    }
}
