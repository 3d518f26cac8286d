package fr.certigrille.delivery.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/** Copies objects of one PDF into another, and all that they refer to, under new numbers. */
final class ObjectCopy {

    /** The length of a stream is told anew; a print file has no tags. */
    private static final Set<String> LEFT_OUT = Set.of("Length", "StructParent", "StructParents");

    private final PdfWriter out;
    private final SharedStreams shared;
    private final Map<COSObject, Integer> numbers = new HashMap<>();
    private final Queue<COSObject> pending = new ArrayDeque<>();

    /**
     * Sets up for one PDF.
     *
     * @param shared streams of the PDFs before it
     */
    ObjectCopy(PdfWriter out, SharedStreams shared) {
        this.out = out;
        this.shared = shared;
    }

    /** Writes a value inside the object that is being written. */
    void value(@Nullable COSBase value) throws IOException {
        if (value instanceof COSObject reference) {
            out.text(number(reference) + " 0 R");
        } else if (value instanceof COSDictionary dictionary) {
            out.text("<<");
            entries(dictionary);
            out.text(">>");
        } else if (value instanceof COSArray array) {
            array(array);
        } else {
            scalar(value, out.stream());
        }
    }

    private int number(COSObject reference) throws IOException {
        Integer number = numbers.get(reference);
        if (number == null) {
            number = reference.getObject() instanceof COSStream stream && !refers(stream)
                    ? shared.number(stream, () -> added(reference))
                    : added(reference);
            numbers.put(reference, number);
        }
        return number;
    }

    private int added(COSObject reference) {
        pending.add(reference);
        return out.reserve();
    }

    /** Whether a value has a reference in it, to what only its own document has. */
    private static boolean refers(@Nullable COSBase value) {
        if (value instanceof COSDictionary dictionary) {
            return dictionary.entrySet().stream()
                    .anyMatch(entry -> !LEFT_OUT.contains(entry.getKey().getName()) && refers(entry.getValue()));
        }
        return value instanceof COSObject || (value instanceof COSArray array && refersAny(array));
    }

    private static boolean refersAny(COSArray array) {
        for (int i = 0; i < array.size(); i++) {
            if (refers(array.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void entries(COSDictionary dictionary) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (!LEFT_OUT.contains(entry.getKey().getName())) {
                entry(entry.getKey(), entry.getValue());
            }
        }
    }

    void entry(COSName key, COSBase value) throws IOException {
        scalar(key, out.stream());
        out.text(" ");
        value(value);
    }

    private void array(COSArray array) throws IOException {
        out.text("[");
        for (int i = 0; i < array.size(); i++) {
            value(array.get(i));
            out.text(" ");
        }
        out.text("]");
    }

    private static void scalar(@Nullable COSBase value, OutputStream to) throws IOException {
        if (value instanceof COSName name) {
            name.writePDF(to);
        } else if (value instanceof COSInteger integer) {
            integer.writePDF(to);
        } else if (value instanceof COSFloat number) {
            number.writePDF(to);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(to);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, to);
        } else if (value == null || value instanceof COSNull) {
            COSNull.NULL.writePDF(to);
        } else {
            throw new IOException("unknown kind of value");
        }
    }

    /** Writes all that was referred to and is not written yet. */
    void drain() throws IOException {
        for (COSObject next = pending.poll(); next != null; next = pending.poll()) {
            out.begin(number(next));
            COSBase value = next.getObject();
            if (value instanceof COSStream stream) {
                stream(stream);
            } else {
                value(value);
            }
            out.end();
        }
    }

    private void stream(COSStream stream) throws IOException {
        byte[] raw = SharedStreams.raw(stream);
        out.text("<</Length " + raw.length);
        entries(stream);
        out.text(">>\nstream\n");
        out.bytes(raw);
        out.text("\nendstream");
    }
}
