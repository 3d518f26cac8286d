package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.FoText.Alignment;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Tells by the attributes of a block container and its only block whether their text can be filled in. */
final class TextPlace {

    /** Attributes of a block whose single line FOP places by its length alone. */
    private static final Set<String> SIMPLE =
            Set.of("font-family", "font-weight", "font-style", "font-size", "line-height", "text-align", "role");

    private static final Map<String, String> MADE_LINES = Map.of(
            "linefeed-treatment", "preserve",
            "white-space-collapse", "false",
            "white-space-treatment", "preserve",
            "wrap-option", "no-wrap",
            "line-stacking-strategy", "font-height");

    private static final Set<String> MADE_LINES_BESIDE =
            Set.of("font-size", "line-height", "orphans", "widows", "role");

    private TextPlace() {}

    static @Nullable FoText of(Attributes container, Attributes block, String text) {
        try {
            FoText found = isMade(block) ? made(container, block, text) : simple(container, block, text);
            return found != null && found.isPlain() ? found : null;
        } catch (NumberFormatException noLengthInPoints) {
            return null;
        }
    }

    private static boolean isMade(Attributes block) {
        return MADE_LINES.entrySet().stream().allMatch(e -> e.getValue().equals(block.getValue(e.getKey())));
    }

    private static @Nullable FoText made(Attributes container, Attributes block, String text) {
        int lines = text.split("\n", -1).length;
        boolean centred = "center".equals(container.getValue("display-align"));
        boolean usual = hasOnly(block, MADE_LINES.keySet(), MADE_LINES_BESIDE);
        int capacity = centred ? lines : mpt(container, "height") / Math.max(1, mpt(block, "line-height"));
        return usual ? new FoText(text, true, capacity, mpt(container, "width"), Alignment.START) : null;
    }

    private static @Nullable FoText simple(Attributes container, Attributes block, String text) {
        Alignment alignment = alignment(block.getValue("text-align"));
        return alignment == null || !hasOnly(block, SIMPLE, Set.of())
                ? null
                : new FoText(text, false, 1, mpt(container, "width"), alignment);
    }

    private static @Nullable Alignment alignment(@Nullable String value) {
        if (value == null) {
            return Alignment.START;
        }
        return switch (value) {
            case "start", "left" -> Alignment.START;
            case "center" -> Alignment.CENTER;
            case "end", "right" -> Alignment.END;
            default -> null;
        };
    }

    private static boolean hasOnly(Attributes attributes, Set<String> names, Set<String> others) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (!names.contains(name) && !others.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** @throws NumberFormatException when it is missing or not in points */
    private static int mpt(Attributes attributes, String name) {
        String value = String.valueOf(attributes.getValue(name));
        if (!value.endsWith("pt")) {
            throw new NumberFormatException(name);
        }
        return (int) Math.round(Double.parseDouble(value.substring(0, value.length() - 2)) * 1000);
    }
}
