package fr.certigrille.rendering;

import java.util.List;

/** Finds the largest type in which a text fits its frame, and what must continue elsewhere when not even the smallest does. */
final class TextFitter {

    private static final double STEP = 0.25;
    private static final double SAFETY = 0.5;

    private final Typeface typeface;
    private final LineBreaker breaker;

    TextFitter(Typeface typeface) {
        this.typeface = typeface;
        this.breaker = new LineBreaker(typeface);
    }

    /**
     * A frame and the type it takes.
     *
     * @param width in pt
     * @param height in pt
     * @param largest normal type size in pt
     * @param smallest smallest readable type size in pt
     * @param leading line height as a multiple of the type size
     */
    record Frame(double width, double height, double largest, double smallest, double leading) {

        int capacity(double size) {
            return (int) Math.floor(height / (size * leading) + 1e-6);
        }
    }

    /**
     * A fitted text.
     *
     * @param size type size in pt
     * @param text the part inside the frame, with line ends where its lines end
     * @param rest what continues elsewhere, empty when all is inside
     */
    record Fit(double size, String text, String rest) {}

    /** Fits a text; when some must continue elsewhere, one line of the frame stays free to say so. */
    Fit fit(String text, Frame frame) {
        for (double size = frame.largest(); size >= frame.smallest(); size -= STEP) {
            List<String> lines = lines(text, frame.width(), size);
            if (lines.size() <= frame.capacity(size)) {
                return new Fit(size, String.join("\n", lines), "");
            }
        }
        return split(text, frame);
    }

    /** Fits a text on one line if the smallest type allows it, else on as many as the frame holds. */
    Fit fitLine(String text, Frame frame) {
        for (double size = frame.largest(); size >= frame.smallest(); size -= STEP) {
            if (typeface.width(text) * size <= frame.width() - SAFETY) {
                return new Fit(size, text, "");
            }
        }
        Fit fit = fit(
                text, new Frame(frame.width(), frame.height(), frame.smallest(), frame.smallest(), frame.leading()));
        return fit;
    }

    List<String> lines(String text, double width, double size) {
        return breaker.lines(text, (width - SAFETY) / size);
    }

    private Fit split(String text, Frame frame) {
        List<String> lines = lines(text, frame.width(), frame.smallest());
        int inside = Math.max(0, frame.capacity(frame.smallest()) - 1);
        String head = String.join("\n", lines.subList(0, inside));
        return new Fit(
                frame.smallest(),
                head,
                text.substring(consumed(text, lines.subList(0, inside))).strip());
    }

    /** Where in the text the given first lines end: the lines lack only white space. */
    private static int consumed(String text, List<String> lines) {
        int at = 0;
        for (String line : lines) {
            at = line.isEmpty() ? at : text.indexOf(line, at) + line.length();
        }
        return at;
    }
}
