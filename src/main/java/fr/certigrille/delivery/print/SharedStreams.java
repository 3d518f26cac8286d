package fr.certigrille.delivery.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Streams that documents have alike, byte for byte, such as fonts: they are written once. Those that were met last are known, up to
 * some megabytes.
 */
final class SharedStreams {

    private static final int MOST_BYTES = 8 << 20;

    private final Map<Key, Integer> numbers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** The number that a stream without references has already, or else the one that it is given now. */
    int number(COSStream stream, IntSupplier given) throws IOException {
        Key key = Key.of(stream);
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = given.getAsInt();
        numbers.put(key, number);
        bytes += key.content().length;
        forget();
        return number;
    }

    private void forget() {
        Iterator<Key> eldest = numbers.keySet().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= eldest.next().content().length;
            eldest.remove();
        }
    }

    /** The bytes of a stream as they are in the file. */
    static byte[] raw(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    /** All that a stream is: its dictionary as text, its bytes; and a number to find them by. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its content
    private record Key(String dictionary, byte[] content, int hash) {

        static Key of(COSStream stream) throws IOException {
            CRC32 crc = new CRC32();
            byte[] content = raw(stream);
            crc.update(content);
            String dictionary = stream.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(COSName.LENGTH))
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(" "));
            return new Key(dictionary, content, (int) crc.getValue());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && dictionary.equals(key.dictionary)
                    && Arrays.equals(content, key.content);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
