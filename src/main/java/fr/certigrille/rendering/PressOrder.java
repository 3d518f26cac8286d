package fr.certigrille.rendering;

import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Annex.Audience;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the process for looks from outside is asked for.
 *
 * @param kind what to make
 * @param annex the document's annex
 * @param name the name that findings give the document: never the person's
 * @param document the neutral XML in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way: nobody compares them
record PressOrder(Kind kind, Annex annex, String name, byte[] document) {

    /** What may be asked for. */
    enum Kind {
        /** A PDF of pieces that were set before, where that is possible. */
        COMPOSED,
        /** A PDF that FOP sets as a whole. */
        PLAIN,
        /** The XSL-FO. */
        FO
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(annex.code());
        out.writeUTF(annex.label());
        out.writeUTF(annex.title());
        out.writeUTF(annex.audience().name());
        out.writeUTF(name);
        out.writeInt(document.length);
        out.write(document);
        out.flush();
    }

    /** @throws java.io.EOFException when nobody asks for anything any more */
    static PressOrder read(DataInputStream in) throws IOException {
        Kind kind = Kind.valueOf(in.readUTF());
        Annex annex = new Annex(in.readUTF(), in.readUTF(), in.readUTF(), Audience.valueOf(in.readUTF()));
        String name = in.readUTF();
        return new PressOrder(kind, annex, name, in.readNBytes(in.readInt()));
    }
}
