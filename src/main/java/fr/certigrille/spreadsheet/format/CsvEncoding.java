package fr.certigrille.spreadsheet.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Tells in which encoding a text file is written: by its byte order mark, else by what its bytes can be. */
final class CsvEncoding {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Bytes that Windows-1252 leaves undefined, and control characters that no text has. */
    private static final String NEVER_IN_TEXT =
            "\u0001\u0002\u0003\u0004\u0005\u0006\u000e\u000f\u0010\u0011\u0012\u0014\u0015\u0016\u0017\u0018\u0019";

    private CsvEncoding() {}

    /** Whether a file that begins with these bytes may be text. */
    static boolean isText(byte[] head) {
        if (head.length == 0) {
            return false;
        }
        Charset charset = of(head);
        String text = new String(head, charset);
        long strange = text.chars()
                .filter(c -> c == 0 || c == 0xFFFD || NEVER_IN_TEXT.indexOf(c) >= 0)
                .count();
        // The last character may be cut; a stray control character is the layout's to tell.
        return strange <= 1 + text.length() / 500;
    }

    /** The encoding of a file that begins with these bytes. */
    static Charset of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros(head, 1) > head.length / 5) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros(head, 0) > head.length / 5) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zero bytes at even (0) or odd (1) places. */
    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            if (bytes[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** Whether the bytes are UTF-8; the last character may be cut. */
    private static boolean isUtf8(byte[] bytes) {
        return IntStream.rangeClosed(0, Math.min(3, bytes.length))
                .anyMatch(cut -> isWhollyUtf8(ByteBuffer.wrap(bytes, 0, bytes.length - cut)));
    }

    private static boolean isWhollyUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
