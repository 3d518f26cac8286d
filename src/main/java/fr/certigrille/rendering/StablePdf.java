package fr.certigrille.rendering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what FOP draws from the clock and from counters of the process: the subset tags of its fonts, the
 * date of its metadata and its document ID. Every replacement has the length of what it replaces, so that the offsets of the PDF stay true.
 */
final class StablePdf {

    private static final Pattern TAG = Pattern.compile("(?<=[/(])E[A-Z]{5}(?=\\+[A-Za-z])");
    private static final Pattern ID = Pattern.compile("/ID \\[<([0-9A-Fa-f]{32})> <([0-9A-Fa-f]{32})>\\]");

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]*)</xmp:CreateDate>");
    private static final Pattern METADATA_DATE = Pattern.compile("(?<=<xmp:MetadataDate>)[^<]*");

    private StablePdf() {}

    static byte[] of(byte[] pdf) {
        String text = stableDate(stableTags(new String(pdf, StandardCharsets.ISO_8859_1)));
        Matcher id = ID.matcher(text);
        StringBuilder stable = new StringBuilder(text);
        while (id.find()) {
            String digest = digest(text.substring(0, id.start()));
            stable.replace(id.start(1), id.end(1), digest).replace(id.start(2), id.end(2), digest);
        }
        return stable.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stableTags(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        return TAG.matcher(text).replaceAll(match -> tags.computeIfAbsent(match.group(), tag -> tag(tags.size())));
    }

    private static String tag(int index) {
        return "AAAAA" + (char) ('A' + index);
    }

    /** The metadata are as old as the document. */
    private static String stableDate(String text) {
        Matcher created = CREATED.matcher(text);
        if (!created.find()) {
            return text;
        }
        String date = created.group(1);
        return METADATA_DATE.matcher(text).replaceAll(match -> {
            if (match.group().length() != date.length()) {
                throw new IllegalStateException("a date of another length would move what follows it");
            }
            return date;
        });
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().withUpperCase().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
