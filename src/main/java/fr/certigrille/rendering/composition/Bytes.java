package fr.certigrille.rendering.composition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a PDF in the making; its texts are of ISO 8859-1. */
final class Bytes extends ByteArrayOutputStream {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    Bytes(int capacity) {
        super(capacity);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    Bytes add(byte[] bytes) {
        write(bytes, 0, bytes.length);
        return this;
    }

    Bytes add(String text) {
        return add(latin(text));
    }

    Bytes add(int number) {
        if (number >= 10) {
            add(number / 10);
        }
        write('0' + number % 10);
        return this;
    }

    Bytes reference(int object) {
        return add(object).add(" 0 R");
    }

    /** A number of 16 bits as four hexadecimal digits. */
    Bytes hex(int number) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            write(HEX[(number >> shift) & 0xF]);
        }
        return this;
    }

    /** A text string of PDF. */
    Bytes text(String text) {
        add("<FEFF");
        text.chars().forEach(this::hex);
        write('>');
        return this;
    }

    byte[] array() {
        return buf;
    }
}
