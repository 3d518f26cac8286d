package fr.certigrille.file;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of files and folders that Windows, Linux and macOS take alike, made of letters, digits and hyphens. */
public final class SafeName {

    /** Longest part of a name, in characters: several parts and a folder stay far below Windows' 260. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{Alnum}]+");
    /** Letters that are no base letter with an accent, each with what stands for it. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            entry('œ', "oe"),
            entry('Œ', "OE"),
            entry('æ', "ae"),
            entry('Æ', "AE"),
            entry('ß', "ss"),
            entry('ẞ', "SS"),
            entry('ł', "l"),
            entry('Ł', "L"),
            entry('ø', "o"),
            entry('Ø', "O"),
            entry('đ', "d"),
            entry('Đ', "D"),
            entry('ð', "d"),
            entry('Ð', "D"),
            entry('þ', "th"),
            entry('Þ', "TH"),
            entry('ı', "i"),
            entry('ħ', "h"),
            entry('Ħ', "H"),
            entry('ŋ', "n"),
            entry('Ŋ', "N"),
            entry('ŧ', "t"),
            entry('Ŧ', "T"));

    private static final Set<String> RESERVED = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private SafeName() {}

    /**
     * The text as one part of a name: accents dropped, all that is not a letter or digit made a hyphen. Characters with
     * no Latin base letter are lost, so a name must never be told from another by this part alone.
     */
    public static String of(String text) {
        String ascii = DIACRITICS
                .matcher(Normalizer.normalize(latin(text), Normalizer.Form.NFD))
                .replaceAll("");
        String safe = UNSAFE.matcher(ascii).replaceAll("-").replaceAll("^-+|-+$", "");
        String cut = safe.length() > MAX_LENGTH ? safe.substring(0, MAX_LENGTH).replaceAll("-+$", "") : safe;
        if (cut.isEmpty()) {
            return "x";
        }
        return RESERVED.contains(cut.toUpperCase(Locale.ROOT)) ? cut + "-" : cut;
    }

    private static String latin(String text) {
        return text.chars()
                .mapToObj(letter -> LETTERS.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
    }
}
