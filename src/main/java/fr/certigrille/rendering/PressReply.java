package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the process for looks from outside answers: a document, or the findings why there is none.
 *
 * @param pages the number of pages
 * @param content the document; empty with findings
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way: nobody compares them
record PressReply(List<Finding> findings, int pages, byte[] content) {

    /** No document is as large; what claims to be is not read. */
    private static final int MOST_BYTES = 64 << 20;

    static PressReply refusing(List<Finding> findings) {
        return new PressReply(findings, 0, new byte[0]);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(findings.size());
        for (Finding finding : findings) {
            write(finding, out);
        }
        out.writeInt(pages);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    private static void write(Finding finding, DataOutputStream out) throws IOException {
        out.writeUTF(finding.code().name());
        out.writeUTF(finding.place().file());
        write(finding.place().sheet(), out);
        write(finding.place().cell(), out);
        out.writeInt(finding.arguments().size());
        for (String argument : finding.arguments()) {
            out.writeUTF(argument);
        }
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        out.writeUTF(text == null ? "" : text);
    }

    static PressReply read(DataInputStream in) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            findings.add(finding(in));
        }
        int pages = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new EOFException("more than any document needs");
        }
        return new PressReply(findings, pages, in.readNBytes(length));
    }

    private static Finding finding(DataInputStream in) throws IOException {
        Code code = Code.valueOf(in.readUTF());
        Place place = new Place(in.readUTF(), text(in), text(in));
        List<String> arguments = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            arguments.add(in.readUTF());
        }
        return new Finding(code, place, arguments);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        boolean present = in.readBoolean();
        String text = in.readUTF();
        return present ? text : null;
    }
}
