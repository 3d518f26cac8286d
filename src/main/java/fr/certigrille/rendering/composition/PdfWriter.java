package fr.certigrille.rendering.composition;

import fr.certigrille.file.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a PDF 1.7: its dictionaries in object streams, its objects where the cross-reference stream says. Objects come in any order,
 * each number once.
 */
final class PdfWriter {

    private static final String HEADER = "%PDF-1.7\n%\u00aa\u00ab\u00ac\u00ad\n";
    private static final int IN_FILE = 1;
    private static final int IN_STREAM = 2;
    private static final int ENTRY = 7;

    private final Flate flate;
    private final Bytes file = new Bytes(1 << 17);
    private final MessageDigest identity = Sha256.digest();
    private final List<ObjectStream> packs = new ArrayList<>(List.of(new ObjectStream()));
    private int[] offsets = new int[512];
    private int last;

    PdfWriter(Flate flate) {
        this.flate = flate;
        file.add(HEADER);
    }

    /** Begins an object that is no stream: it ends where the next one begins. */
    Bytes object(int number) {
        last = Math.max(last, number);
        return packs.get(packs.size() - 1).object(number);
    }

    /** Begins another object stream: who reads some of one must unpack all of it. */
    void pack() {
        packs.add(new ObjectStream());
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
        int first = last + 1;
        for (int i = 0; i < packs.size(); i++) {
            packs.get(i).write(first + i, this);
        }
        int start = file.size();
        writeCrossReferences(first, catalog, information);
        file.add("startxref\n").add(start).add("\n%%EOF\n");
        return file.toByteArray();
    }

    private void writeCrossReferences(int first, int catalog, int information) {
        int table = first + packs.size();
        begin(table);
        byte[] entries = new byte[ENTRY * (table + 1)];
        entry(entries, 0, 0, 0, 0xFFFF);
        for (int number = 1; number <= Math.min(table, offsets.length - 1); number++) {
            entry(entries, number, IN_FILE, offsets[number], 0);
        }
        for (int i = 0; i < packs.size(); i++) {
            packedEntries(entries, first + i, packs.get(i));
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

    private static void packedEntries(byte[] entries, int stream, ObjectStream pack) {
        for (int i = 0; i < pack.count(); i++) {
            entry(entries, pack.number(i), IN_STREAM, stream, i);
        }
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
