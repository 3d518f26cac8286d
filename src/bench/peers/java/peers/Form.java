package peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The form and its candidates, as {@code FormFiles} writes them. Measures are in points from the top left corner; the y of text
 * is its baseline.
 *
 * @param titles of the documents
 * @param pages of all documents, in order
 * @param candidates what each fills in, by key
 */
public record Form(List<String> titles, List<Page> pages, List<Map<String, String>> candidates) {

    /** A page. */
    public record Page(
            int document,
            float width,
            float height,
            List<float[]> lines,
            List<float[]> grounds,
            List<Text> texts,
            List<Box> boxes,
            List<Value> values,
            List<Comment> comments) {}

    /** A line of fixed text; style 1 is bold, 2 italic; a turned one runs upwards. */
    public record Text(float x, float y, float size, int style, boolean turned, String text) {}

    public record Box(float x0, float y0, float x1, float y1, boolean round, String key) {}

    /** A value on one line; align is 0 for left, 1 for centred. */
    public record Value(float x, float y, float width, float size, int style, int align, String key) {}

    /** A frame for text of 9 pt, broken into lines. */
    public record Comment(float x, float top, float width, float height, String key) {

        public static final float SIZE = 9;
        public static final float LEADING = 10.35f;

        /** Breaks a text at its spaces. */
        public List<String> lines(String text, ToDoubleFunction<String> widthOf) {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && widthOf.applyAsDouble(longer) > width) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.add(line);
            return lines;
        }
    }

    /** Reads {@code form.tsv} and {@code candidates.tsv} of a folder. */
    public static Form read(Path folder) throws IOException {
        List<String> titles = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("form.tsv"))) {
            String[] c = row.split("\t", -1);
            switch (c[0]) {
                case "title" -> titles.add(c[1]);
                case "page" -> pages.add(page((int) f(c[1]), f(c[2]), f(c[3])));
                default -> add(pages.get((int) f(c[1])), c);
            }
        }
        return new Form(titles, pages, candidates(Files.readAllLines(folder.resolve("candidates.tsv"))));
    }

    private static Page page(int document, float width, float height) {
        return new Page(
                document,
                width,
                height,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static void add(Page page, String[] c) {
        switch (c[0]) {
            case "line" -> page.lines().add(new float[] {f(c[2]), f(c[3]), f(c[4]), f(c[5])});
            case "ground" -> page.grounds().add(new float[] {f(c[2]), f(c[3]), f(c[4]), f(c[5]), f(c[6])});
            case "text" -> page.texts()
                    .add(new Text(f(c[2]), f(c[3]), f(c[4]), (int) f(c[5]), f(c[6]) == 1, c[7]));
            case "box" -> page.boxes().add(new Box(f(c[2]), f(c[3]), f(c[4]), f(c[5]), f(c[6]) == 1, c[7]));
            case "value" -> page.values()
                    .add(new Value(f(c[2]), f(c[3]), f(c[4]), f(c[5]), (int) f(c[6]), (int) f(c[7]), c[8]));
            case "comment" -> page.comments().add(new Comment(f(c[2]), f(c[3]), f(c[4]), f(c[5]), c[6]));
            default -> throw new IllegalArgumentException(c[0]);
        }
    }

    private static float f(String number) {
        return Float.parseFloat(number);
    }

    private static List<Map<String, String>> candidates(List<String> rows) {
        String[] keys = rows.get(0).split("\t", -1);
        List<Map<String, String>> candidates = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] values = row.split("\t", -1);
            Map<String, String> candidate = new HashMap<>();
            for (int i = 0; i < keys.length; i++) {
                candidate.put(keys[i], values[i]);
            }
            candidates.add(candidate);
        }
        return candidates;
    }
}
