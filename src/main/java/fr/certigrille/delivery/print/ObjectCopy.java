package fr.certigrille.delivery.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    private final Map<COSObject, Integer> numbers = new HashMap<>();
    private final Queue<COSObject> pending = new ArrayDeque<>();

    ObjectCopy(PdfWriter out) {
        this.out = out;
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
            out.bytes(scalar(value));
        }
    }

    private int number(COSObject reference) {
        return numbers.computeIfAbsent(reference, added -> {
            pending.add(added);
            return out.reserve();
        });
    }

    private void entries(COSDictionary dictionary) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (!LEFT_OUT.contains(entry.getKey().getName())) {
                entry(entry.getKey(), entry.getValue());
            }
        }
    }

    void entry(COSName key, COSBase value) throws IOException {
        out.bytes(scalar(key));
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

    private static byte[] scalar(@Nullable COSBase value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (value instanceof COSName name) {
            name.writePDF(bytes);
        } else if (value instanceof COSInteger integer) {
            integer.writePDF(bytes);
        } else if (value instanceof COSFloat number) {
            number.writePDF(bytes);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(bytes);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, bytes);
        } else if (value == null || value instanceof COSNull) {
            COSNull.NULL.writePDF(bytes);
        } else {
            throw new IOException("unknown kind of value");
        }
        return bytes.toByteArray();
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
        byte[] raw;
        try (InputStream in = stream.createRawInputStream()) {
            raw = in.readAllBytes();
        }
        out.text("<</Length " + raw.length);
        entries(stream);
        out.text(">>\nstream\n");
        out.bytes(raw);
        out.text("\nendstream");
    }
}
