package fr.certigrille.rendering.composition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF as FOP writes it; not a reader of any PDF. */
final class PdfObjects {

    private static final Pattern START = Pattern.compile("(?:^|\\n)(\\d+) 0 obj\\n");
    private static final Pattern LENGTH = Pattern.compile("/Length (\\d+)( 0 R)?");
    private static final Pattern ROOT = Pattern.compile("/Root (\\d+) 0 R");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INFO = Pattern.compile("/Info (\\d+) 0 R");

    private final Map<Integer, PdfObject> objects = new HashMap<>();
    private int root;
    private int info;

    private PdfObjects() {}

    /**
     * An object.
     *
     * @param text of the object, or of the dictionary of a stream
     * @param stream its bytes as they stand in the file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record PdfObject(String text, byte @Nullable [] stream) {

        byte[] content() throws NotComposableException {
            byte[] bytes = NotComposableException.present(stream, "no stream");
            return text.contains("/FlateDecode") ? Flate.inflate(bytes) : bytes;
        }
    }

    static PdfObjects read(byte[] pdf) throws NotComposableException {
        PdfObjects objects = new PdfObjects();
        objects.readAll(Bytes.latin(pdf));
        return objects;
    }

    int root() {
        return root;
    }

    int info() {
        return info;
    }

    PdfObject get(int number) throws NotComposableException {
        return NotComposableException.present(objects.get(number), "no object of a number");
    }

    private void readAll(String pdf) throws NotComposableException {
        Matcher start = START.matcher(pdf);
        int at = 0;
        while (start.find(at)) {
            at = readOne(pdf, Integer.parseInt(start.group(1)), start.end());
        }
        NotComposableException.unless(root > 0 && info > 0, "no trailer");
    }

    private int readOne(String pdf, int number, int begin) throws NotComposableException {
        int end = pdf.indexOf("\nendobj", begin);
        int stream = pdf.indexOf("stream\n", begin);
        NotComposableException.unless(end > 0, "an object without end");
        if (stream < 0 || stream > end) {
            put(number, new PdfObject(pdf.substring(begin, end), null));
            return end;
        }
        String dictionary = pdf.substring(begin, stream);
        int from = stream + "stream\n".length();
        int length = length(pdf, dictionary, from);
        put(number, new PdfObject(dictionary, Bytes.latin(pdf.substring(from, from + length))));
        return from + length;
    }

    /** The length of a stream, which FOP often says in an object of its own behind it. */
    private static int length(String pdf, String dictionary, int from) throws NotComposableException {
        Matcher length = LENGTH.matcher(dictionary);
        NotComposableException.unless(length.find(), "a stream without length");
        if (length.group(2) == null) {
            return Integer.parseInt(length.group(1));
        }
        Matcher value = Pattern.compile("\\n" + length.group(1) + " 0 obj\\n(\\d+)\\nendobj")
                .matcher(pdf);
        NotComposableException.unless(value.find(from), "a stream without length");
        return Integer.parseInt(value.group(1));
    }

    private void put(int number, PdfObject object) throws NotComposableException {
        objects.put(number, object);
        if (object.text().contains("/Type /ObjStm")) {
            unpack(object);
        } else if (object.text().contains("/Type /XRef")) {
            root = number(ROOT, object.text());
            info = number(INFO, object.text());
        }
    }

    private void unpack(PdfObject stream) throws NotComposableException {
        String content = Bytes.latin(stream.content());
        int first = number(Pattern.compile("/First (\\d+)"), stream.text());
        List<String> numbers =
                SPACE.splitAsStream(content.substring(0, first).strip()).toList();
        for (int i = 0; i < numbers.size(); i += 2) {
            int begin = first + Integer.parseInt(numbers.get(i + 1));
            int end = i + 3 < numbers.size() ? first + Integer.parseInt(numbers.get(i + 3)) : content.length();
            objects.put(Integer.parseInt(numbers.get(i)), new PdfObject(content.substring(begin, end), null));
        }
    }

    /** The number that a pattern finds. */
    static int number(Pattern pattern, String text) throws NotComposableException {
        Matcher matcher = pattern.matcher(text);
        NotComposableException.unless(matcher.find(), "no " + pattern);
        return Integer.parseInt(matcher.group(1));
    }
}
