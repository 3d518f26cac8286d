package fr.certigrille.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.apache.xmlgraphics.java2d.Graphics2DImagePainter;

/**
 * What a form draws besides text: the rules and grounds of a page; square and rounded boxes, empty or ticked.
 *
 * @param kind {@code rules}, {@code square} or {@code round}, the latter two also with {@code -ticked}
 * @param width in pt
 * @param height in pt
 * @param drawing the rules: {@code L,x0,y0,x1,y1} and {@code G,x0,y0,x1,y1,grey}, separated by semicolons
 */
record FormImages(String kind, double width, double height, String drawing) implements Graphics2DImagePainter {

    static final String SCHEME = "form:";

    private static final BasicStroke RULE = new BasicStroke(0.48f);
    private static final BasicStroke SQUARE = new BasicStroke(0.72f);
    private static final BasicStroke ROUND = new BasicStroke(1f);
    private static final BasicStroke CROSS = new BasicStroke(1.1f);
    private static final Color ROUND_GREY = new Color(0x76, 0x71, 0x71);

    /** Reads {@code form:kind/width/height} or {@code form:rules/width/height/drawing}. */
    static FormImages parse(String uri) {
        String[] parts = uri.substring(SCHEME.length()).split("/", -1);
        String drawing = parts.length > 3 ? parts[3] : "";
        return new FormImages(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), drawing);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        g.setColor(Color.BLACK);
        switch (kind) {
            case "rules" -> rules(g);
            case "square", "square-ticked" -> square(g);
            case "round", "round-ticked" -> round(g);
            default -> throw new IllegalArgumentException(kind);
        }
        if (kind.endsWith("-ticked")) {
            cross(g);
        }
    }

    private void rules(Graphics2D g) {
        g.setStroke(RULE);
        for (String rule : drawing.split(";", -1)) {
            String[] v = rule.split(",", -1);
            double x0 = Double.parseDouble(v[1]);
            double y0 = Double.parseDouble(v[2]);
            double x1 = Double.parseDouble(v[3]);
            double y1 = Double.parseDouble(v[4]);
            if ("G".equals(v[0])) {
                ground(g, new Rectangle2D.Double(x0, y0, x1 - x0, y1 - y0), Integer.parseInt(v[5]));
            } else {
                g.draw(new Line2D.Double(x0, y0, x1, y1));
            }
        }
    }

    private static void ground(Graphics2D g, Rectangle2D area, int grey) {
        g.setColor(new Color(grey, grey, grey));
        g.fill(area);
        g.setColor(Color.BLACK);
    }

    private void square(Graphics2D g) {
        g.setStroke(SQUARE);
        double line = SQUARE.getLineWidth();
        g.draw(new Rectangle2D.Double(line / 2, line / 2, width - line, height - line));
    }

    private void round(Graphics2D g) {
        g.setStroke(ROUND);
        g.setColor(ROUND_GREY);
        double line = ROUND.getLineWidth();
        g.draw(new RoundRectangle2D.Double(line / 2, line / 2, width - line, height - line, width / 3, height / 3));
        g.setColor(Color.BLACK);
    }

    private void cross(Graphics2D g) {
        double inset = width / 4;
        g.setStroke(CROSS);
        g.draw(new Line2D.Double(inset, inset, width - inset, height - inset));
        g.draw(new Line2D.Double(inset, height - inset, width - inset, inset));
    }

    @Override
    public Dimension getImageSize() {
        return new Dimension((int) Math.round(width * 1000), (int) Math.round(height * 1000));
    }
}
