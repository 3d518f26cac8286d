package fr.certigrille.spreadsheet.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How headers, labels and codes are compared: accents, case, spaces, line breaks and punctuation do not matter. */
public final class Wording {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** {@code « N° Candidat\u00a0: »} as {@code n candidat}. */
    public static String of(String text) {
        String decomposed = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD);
        String plain =
                MARKS.matcher(decomposed).replaceAll("").replace("°", " ").replace("º", " ");
        return SEPARATORS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether two texts are the same words. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
