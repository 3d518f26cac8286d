package fr.certigrille.rendering;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Sorts what a page draws into lines, boxes and grounds; joins the pieces that a line is drawn of. */
final class Ruling {

    private static final double THIN = 1.6;
    private static final double GAP = 1.2;

    private final List<Figures.Line> horizontal = new ArrayList<>();
    private final List<Figures.Line> vertical = new ArrayList<>();
    private final List<Figures.Line> slanting = new ArrayList<>();
    private final List<Figures.Box> boxes = new ArrayList<>();
    private final List<Figures.Ground> grounds = new ArrayList<>();

    void fill(Rectangle2D r, double grey) {
        if (r.getHeight() <= THIN && r.getWidth() <= THIN) {
            return;
        } else if (r.getHeight() <= THIN) {
            line(r.getMinX(), r.getCenterY(), r.getMaxX(), r.getCenterY());
        } else if (r.getWidth() <= THIN) {
            line(r.getCenterX(), r.getMinY(), r.getCenterX(), r.getMaxY());
        } else if (grey < 0.99) {
            grounds.add(new Figures.Ground(p(r.getMinX()), p(r.getMinY()), p(r.getMaxX()), p(r.getMaxY()), grey));
        }
    }

    void stroke(Shape shape) {
        Rectangle2D r = shape.getBounds2D();
        if (isBox(r)) {
            boxes.add(new Figures.Box(p(r.getMinX()), p(r.getMinY()), p(r.getMaxX()), p(r.getMaxY()), curved(shape)));
        } else {
            segments(shape);
        }
    }

    private static boolean isBox(Rectangle2D r) {
        return r.getWidth() > 6 && r.getWidth() < 20 && r.getHeight() > 6 && r.getHeight() < 20;
    }

    private static boolean curved(Shape shape) {
        double[] c = new double[6];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            if (it.currentSegment(c) == PathIterator.SEG_CUBICTO) {
                return true;
            }
        }
        return false;
    }

    private void segments(Shape shape) {
        double[] c = new double[6];
        double[] start = new double[2];
        double[] at = new double[2];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int type = it.currentSegment(c);
            if (type == PathIterator.SEG_MOVETO) {
                start = new double[] {c[0], c[1]};
                at = start;
            } else {
                double[] to = type == PathIterator.SEG_CLOSE ? start : new double[] {c[0], c[1]};
                line(at[0], at[1], to[0], to[1]);
                at = to;
            }
        }
    }

    private void line(double x0, double y0, double x1, double y1) {
        Figures.Line line = new Figures.Line(
                p(Math.min(x0, x1)), p(x0 <= x1 ? y0 : y1), p(Math.max(x0, x1)), p(x0 <= x1 ? y1 : y0));
        if (line.horizontal()) {
            horizontal.add(line);
        } else if (line.vertical()) {
            vertical.add(new Figures.Line(p(x0), p(Math.min(y0, y1)), p(x0), p(Math.max(y0, y1))));
        } else {
            slanting.add(line);
        }
    }

    private static double p(double value) {
        return FigureExtractor.round(value);
    }

    List<Figures.Line> lines() {
        List<Figures.Line> all = new ArrayList<>(join(horizontal, Figures.Line::y0, Figures.Line::x0, true));
        all.addAll(join(vertical, Figures.Line::x0, Figures.Line::y0, false));
        all.addAll(slanting);
        return all;
    }

    private static List<Figures.Line> join(
            List<Figures.Line> pieces,
            ToDoubleFunction<Figures.Line> across,
            ToDoubleFunction<Figures.Line> along,
            boolean horizontal) {
        List<Figures.Line> joined = new ArrayList<>();
        pieces.stream().sorted(Comparator.comparingDouble(along)).forEach(piece -> {
            for (int i = 0; i < joined.size(); i++) {
                Figures.Line line = joined.get(i);
                double end = horizontal ? line.x1() : line.y1();
                boolean sameRule = Math.abs(across.applyAsDouble(line) - across.applyAsDouble(piece)) < 0.6;
                if (sameRule && along.applyAsDouble(piece) <= end + GAP) {
                    joined.set(i, extend(line, piece, horizontal));
                    return;
                }
            }
            joined.add(piece);
        });
        joined.sort(Comparator.comparingDouble(across).thenComparingDouble(along));
        return joined;
    }

    private static Figures.Line extend(Figures.Line a, Figures.Line b, boolean horizontal) {
        return horizontal
                ? new Figures.Line(a.x0(), a.y0(), Math.max(a.x1(), b.x1()), a.y0())
                : new Figures.Line(a.x0(), a.y0(), a.x0(), Math.max(a.y1(), b.y1()));
    }

    List<Figures.Box> boxes() {
        return boxes;
    }

    List<Figures.Ground> grounds() {
        return grounds;
    }
}
