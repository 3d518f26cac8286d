package fr.certigrille.delivery.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The place of a seal in a PDF that is being written: a signature dictionary whose range and content are filled in at the end. */
public final class SealGap {

    /** The seal is invisible: no size, and off the page, so that PDF/A asks for no appearance of it. */
    public static final String FIELD = "/Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/F 4/Rect[-10 -10 -10 -10]";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+00''00'''");
    private static final String RANGE = "/ByteRange[0 ";
    private static final String RANGE_PLACE = " ".repeat(32);
    private static final String CONTENTS = "/Contents";

    private final String dictionary;
    private long position = -1;

    SealGap(int size, Instant time) {
        this.dictionary = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:"
                + DATE.format(time.atZone(ZoneOffset.UTC)) + ")" + RANGE + RANGE_PLACE + "]" + CONTENTS + "<"
                + "0".repeat(2 * size) + ">>>";
    }

    /** The signature dictionary, to be written as it is. */
    public String dictionary() {
        return dictionary;
    }

    /**
     * Tells where it was written.
     *
     * @param start of the dictionary in the file, in bytes
     */
    public void writtenAt(long start) {
        position = start;
    }

    /** Where the range begins. */
    long range() {
        return position + dictionary.indexOf(RANGE) + RANGE.length();
    }

    /** Where what is not sealed begins. */
    long begin() {
        return position + dictionary.indexOf(CONTENTS) + CONTENTS.length();
    }

    /** Where what is sealed goes on. */
    long end() {
        return position + dictionary.length() - 2;
    }

    /** The range of a file of this size. */
    byte[] range(long length) {
        String range = String.format("%-10d %-10d %-10d", begin(), end(), length - end());
        return range.getBytes(StandardCharsets.US_ASCII);
    }
}
