package fr.certigrille.rendering.composition;

import java.util.Arrays;

/** Objects without streams of their own, packed into one. */
final class ObjectStream {

    private final Bytes packed = new Bytes(1 << 15);
    private int[] numbers = new int[128];
    private int[] offsets = new int[128];
    private int count;

    /** Begins an object: it ends where the next one begins. */
    Bytes object(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        numbers[count] = number;
        offsets[count++] = packed.size();
        return packed;
    }

    int count() {
        return count;
    }

    /** Number of the object at an index. */
    int number(int index) {
        return numbers[index];
    }

    void write(int number, PdfWriter pdf) {
        Bytes content = new Bytes(packed.size() + 12 * count);
        for (int i = 0; i < count; i++) {
            content.add(numbers[i]).add(" ").add(offsets[i]).add(" ");
        }
        int first = content.size();
        content.write(packed.array(), 0, packed.size());
        pdf.compressed(number, "/Type /ObjStm /N " + count + " /First " + first, content);
    }
}
