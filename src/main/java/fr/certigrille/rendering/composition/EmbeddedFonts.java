package fr.certigrille.rendering.composition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Subsets of fonts, kept from document to document. A document gets the characters that it shows and, so that most documents
 * share their subsets, those that most of them show. Thread-safe.
 */
final class EmbeddedFonts {

    private static final int KEPT = 64;
    private static final BitSet FIGURES = characters("0123456789,");
    private static final BitSet FRENCH = characters("ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ’«»–—…°€");

    static {
        FRENCH.set(' ', '~' + 1);
    }

    private record Key(String font, BitSet characters) {}

    private final Map<Key, EmbeddedFont> fonts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, EmbeddedFont> eldest) {
            return size() > KEPT;
        }
    };

    private static BitSet characters(String text) {
        BitSet characters = new BitSet();
        text.chars().forEach(characters::set);
        return characters;
    }

    /**
     * The fonts for a document.
     *
     * @param used what it shows
     * @param written the fonts in which it shows what people wrote
     */
    synchronized List<EmbeddedFont> of(UsedCharacters used, UsedCharacters written) {
        List<EmbeddedFont> embedded = new ArrayList<>();
        used.forEach((font, characters) -> {
            BitSet all = (BitSet) characters.clone();
            all.or(written.has(font) ? FRENCH : FIGURES);
            embedded.add(fonts.computeIfAbsent(new Key(font.name(), all), key -> new EmbeddedFont(font, all)));
        });
        return embedded;
    }
}
