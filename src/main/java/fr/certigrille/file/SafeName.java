package fr.certigrille.file;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files and folders that Windows, Linux and macOS take alike, made of letters, digits and hyphens. */
public final class SafeName {

    /** Longest part of a name, in characters: several parts and a folder stay far below Windows' 260. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{Alnum}]+");
    private static final Set<String> RESERVED = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private SafeName() {}

    /**
     * The text as one part of a name: accents dropped, all that is not a letter or digit made a hyphen. Characters with
     * no Latin base letter are lost, so a name must never be told from another by this part alone.
     */
    public static String of(String text) {
        String base = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE").replace("ß", "ss");
        String ascii = DIACRITICS.matcher(Normalizer.normalize(base, Normalizer.Form.NFD)).replaceAll("");
        String safe = UNSAFE.matcher(ascii).replaceAll("-").replaceAll("^-+|-+$", "");
        String cut = safe.length() > MAX_LENGTH ? safe.substring(0, MAX_LENGTH).replaceAll("-+$", "") : safe;
        if (cut.isEmpty()) {
            return "x";
        }
        return RESERVED.contains(cut.toUpperCase(java.util.Locale.ROOT)) ? cut + "-" : cut;
    }
}
