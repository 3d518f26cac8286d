package fr.certigrille.rendering;

import java.util.List;

/**
 * What can be measured on a form, in points (1/72 inch) from the top left corner of its pages.
 *
 * @param pages the pages in order
 */
record Figures(List<Page> pages) {

    /** A page with what is drawn on it. */
    record Page(
            double width, double height, List<Word> words, List<Line> lines, List<Box> boxes, List<Ground> grounds) {}

    /** A word: horizontal extent along its reading direction and baseline, in page coordinates. */
    record Word(String text, double x0, double y0, double x1, double y1, double size, boolean bold, boolean italic) {}

    /** A ruled line. */
    record Line(double x0, double y0, double x1, double y1) {
        boolean horizontal() {
            return Math.abs(y1 - y0) < 0.5;
        }

        boolean vertical() {
            return Math.abs(x1 - x0) < 0.5;
        }
    }

    /** A box to tick: its outer edges; rounded or square. */
    record Box(double x0, double y0, double x1, double y1, boolean rounded) {}

    /** A filled area and its grey, from 0 (black) to 1 (white). */
    record Ground(double x0, double y0, double x1, double y1, double grey) {}
}
