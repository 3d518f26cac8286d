package fr.certigrille.rendering.composition;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Which characters are shown in which fonts. */
final class UsedCharacters {

    private final Map<String, BitSet> characters = new TreeMap<>();
    private final Map<String, FontResource> fonts = new TreeMap<>();

    void add(FontResource font, String text) {
        BitSet used = used(font);
        text.chars().forEach(used::set);
    }

    void addAll(UsedCharacters others) {
        others.forEach((font, used) -> used(font).or(used));
    }

    private BitSet used(FontResource font) {
        fonts.putIfAbsent(font.name(), font);
        return characters.computeIfAbsent(font.name(), name -> new BitSet());
    }

    /** Goes through the fonts in the order of their names. */
    void forEach(BiConsumer<FontResource, BitSet> action) {
        fonts.forEach((name, font) -> action.accept(font, characters.getOrDefault(name, new BitSet())));
    }

    boolean has(FontResource font) {
        return fonts.containsKey(font.name());
    }

    int fonts() {
        return fonts.size();
    }
}
