package fr.certigrille.rendering.composition;

import fr.certigrille.file.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Writes a PDF 1.7: its dictionaries in one object stream, its objects where the cross-reference stream says. Objects come in
 * any order, each number once.
 */
final class PdfWriter {

    private static final String HEADER = "%PDF-1.7\n%\u00aa\u00ab\u00ac\u00ad\n";
    private static final int IN_FILE = 1;
    private static final int IN_STREAM = 2;
    private static final int ENTRY = 7;

    private final Flate flate;
    private final Bytes file = new Bytes(1 << 17);
    private final Bytes packed = new Bytes(1 << 16);
    private final MessageDigest identity = Sha256.digest();
    private int[] packedNumbers = new int[512];
    private int[] packedOffsets = new int[512];
    private int packedCount;
    private int[] offsets = new int[512];
    private int last;

    PdfWriter(Flate flate) {
        this.flate = flate;
        file.add(HEADER);
    }

    /** Begins an object that is no stream: it ends where the next one begins. */
    Bytes object(int number) {
        if (packedCount == packedNumbers.length) {
            packedNumbers = Arrays.copyOf(packedNumbers, 2 * packedCount);
            packedOffsets = Arrays.copyOf(packedOffsets, 2 * packedCount);
        }
        packedNumbers[packedCount] = number;
        packedOffsets[packedCount++] = packed.size();
        last = Math.max(last, number);
        return packed;
    }

    /**
     * Writes a stream as it is.
     *
     * @param entries of its dictionary, but for its length
     */
    void stream(int number, String entries, byte[] content, int length) {
        begin(number);
        file.add("<< ").add(entries).add(" /Length ").add(length).add(" >>\nstream\n");
        file.write(content, 0, length);
        file.add("\nendstream\nendobj\n");
    }

    /** Writes a stream with the dictionary that it has. */
    void raw(int number, String dictionary, byte[] content) {
        begin(number);
        file.add(dictionary).add("\nstream\n").add(content).add("\nendstream\nendobj\n");
    }

    /** Writes a stream, compressed; what it holds is part of the identity of the document. */
    void compressed(int number, String entries, Bytes content) {
        identify(content.array(), content.size());
        Bytes deflated = flate.deflate(content.array(), content.size());
        stream(number, entries + " /Filter /FlateDecode", deflated.array(), deflated.size());
    }

    /** Adds to what makes the identity of the document. */
    void identify(byte[] bytes, int length) {
        identity.update(bytes, 0, length);
    }

    private void begin(int number) {
        last = Math.max(last, number);
        if (number >= offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * number);
        }
        offsets[number] = file.size();
        file.add(number).add(" 0 obj\n");
    }

    /** Ends the file. */
    byte[] finish(int catalog, int information) {
        int stream = last + 1;
        writePacked(stream);
        int start = file.size();
        writeCrossReferences(stream, catalog, information);
        file.add("startxref\n").add(start).add("\n%%EOF\n");
        return file.toByteArray();
    }

    private void writePacked(int stream) {
        Bytes content = new Bytes(packed.size() + 12 * packedCount);
        for (int i = 0; i < packedCount; i++) {
            content.add(packedNumbers[i]).add(" ").add(packedOffsets[i]).add(" ");
        }
        int first = content.size();
        content.write(packed.array(), 0, packed.size());
        compressed(stream, "/Type /ObjStm /N " + packedCount + " /First " + first, content);
    }

    private void writeCrossReferences(int stream, int catalog, int information) {
        int table = stream + 1;
        begin(table);
        byte[] entries = new byte[ENTRY * (table + 1)];
        entry(entries, 0, 0, 0, 0xFFFF);
        for (int number = 1; number <= Math.min(table, offsets.length - 1); number++) {
            entry(entries, number, IN_FILE, offsets[number], 0);
        }
        for (int i = 0; i < packedCount; i++) {
            entry(entries, packedNumbers[i], IN_STREAM, stream, i);
        }
        Bytes deflated = flate.deflate(entries, entries.length);
        file.add("<< /Type /XRef /Size ")
                .add(table + 1)
                .add(" /W [1 4 2] /Root ")
                .reference(catalog);
        file.add(" /Info ").reference(information).add(identity()).add(" /Filter /FlateDecode /Length ");
        file.add(deflated.size()).add(" >>\nstream\n");
        file.write(deflated.array(), 0, deflated.size());
        file.add("\nendstream\nendobj\n");
    }

    private static void entry(byte[] entries, int number, int type, int second, int third) {
        int at = ENTRY * number;
        entries[at] = (byte) type;
        for (int i = 0; i < 4; i++) {
            entries[at + 1 + i] = (byte) (second >> (24 - 8 * i));
        }
        entries[at + 5] = (byte) (third >> 8);
        entries[at + 6] = (byte) third;
    }

    private String identity() {
        byte[] digest = identity.digest();
        Bytes id = new Bytes(32);
        for (int i = 0; i < 16; i += 2) {
            id.hex(((digest[i] & 0xFF) << 8) | (digest[i + 1] & 0xFF));
        }
        String hex = Bytes.latin(id.toByteArray());
        return " /ID [<" + hex + "> <" + hex + ">]";
    }
}
