package fr.certigrille.delivery.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last seal of a PDF covers: all of it but a gap, where the seal itself stands in hexadecimal digits. Found as the PDF streams by,
 * whatever its size.
 *
 * @param begin of the gap, in bytes from the beginning of the PDF
 * @param end of the gap
 */
record SealRange(long begin, long end) {

    private static final byte[] KEY = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE =
            Pattern.compile("\\s*\\[\\s*0\\s+(\\d{1,18})\\s+(\\d{1,18})\\s+(\\d{1,18})\\s*].*", Pattern.DOTALL);
    private static final int AFTER = 96;

    /** The range that stands last in a PDF of this size; none when it leaves something of the PDF out. */
    static Optional<SealRange> last(InputStream pdf, long length) throws IOException {
        byte[] after = lastAfterKey(pdf);
        Matcher range = RANGE.matcher(new String(after, StandardCharsets.ISO_8859_1));
        if (!range.matches()) {
            return Optional.empty();
        }
        long begin = Long.parseLong(range.group(1));
        long end = Long.parseLong(range.group(2));
        boolean whole = begin < end && end <= length && length - end == Long.parseLong(range.group(3));
        return whole ? Optional.of(new SealRange(begin, end)) : Optional.empty();
    }

    private static byte[] lastAfterKey(InputStream pdf) throws IOException {
        ByteArrayOutputStream after = new ByteArrayOutputStream(AFTER);
        boolean found = false;
        int matched = 0;
        byte[] block = new byte[1 << 16];
        for (int read = pdf.read(block); read >= 0; read = pdf.read(block)) {
            for (int i = 0; i < read; i++) {
                if (found && after.size() < AFTER) {
                    after.write(block[i]);
                }
                matched = block[i] == KEY[matched] ? matched + 1 : block[i] == KEY[0] ? 1 : 0;
                if (matched == KEY.length) {
                    found = true;
                    matched = 0;
                    after.reset();
                }
            }
        }
        return after.toByteArray();
    }

    /**
     * What it covers, read as a stream.
     *
     * @param length of the PDF
     */
    InputStream covered(SealCheck.Source pdf, long length) throws IOException {
        return new SequenceInputStream(part(pdf, 0, begin), part(pdf, end, length));
    }

    private static InputStream part(SealCheck.Source pdf, long from, long to) throws IOException {
        InputStream in = pdf.open();
        in.skipNBytes(from);
        return new BoundedStream(in, to - from);
    }

    /** How many bytes the gap has, its brackets included. */
    long size() {
        return end - begin;
    }
}
