package fr.certigrille.rendering.composition;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fonts of a PDF of FOP: each with the character that a code stands for in that PDF. */
final class LearntFonts {

    private static final Pattern FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
    private static final Pattern NAME = Pattern.compile("/BaseFont /[A-Z]{6}\\+(\\S+)");
    private static final Pattern DESCENDANT = Pattern.compile("/DescendantFonts \\[(\\d+) 0 R\\]");
    private static final Pattern DESCRIPTOR = Pattern.compile("/FontDescriptor (\\d+) 0 R");
    private static final Pattern TO_UNICODE = Pattern.compile("/ToUnicode (\\d+) 0 R");
    private static final Pattern OWN_ENTRIES = Pattern.compile("/FontName \\S+|/FontFile2 \\d+ 0 R|<<|>>|/Type \\S+");
    private static final Pattern CODE = Pattern.compile("(?m)^<(\\w{4})> <(\\w{4})>(?: <(\\w{4})>)?$");

    private final Map<String, FontResource> resources = new TreeMap<>();
    private final Map<String, Map<Integer, Character>> characters = new HashMap<>();

    /** @param fonts the font dictionary of the pages */
    static LearntFonts read(PdfObjects pdf, String fonts, Faces faces) throws NotComposableException {
        LearntFonts learnt = new LearntFonts();
        Matcher font = FONT.matcher(fonts);
        while (font.find()) {
            learnt.add(
                    font.group(1), pdf, pdf.get(Integer.parseInt(font.group(2))).text(), faces);
        }
        return learnt;
    }

    private void add(String name, PdfObjects pdf, String font, Faces faces) throws NotComposableException {
        Matcher faceName = NAME.matcher(font);
        NotComposableException.unless(faceName.find(), "a font without subset");
        String descendant = pdf.get(PdfObjects.number(DESCENDANT, font)).text();
        String descriptor = pdf.get(PdfObjects.number(DESCRIPTOR, descendant)).text();
        String face = faceName.group(1);
        resources.put(
                name,
                new FontResource(
                        name,
                        face,
                        faces.get(face),
                        OWN_ENTRIES.matcher(descriptor).replaceAll("").strip()));
        characters.put(
                name,
                codes(Bytes.latin(pdf.get(PdfObjects.number(TO_UNICODE, font)).content())));
    }

    private static Map<Integer, Character> codes(String cmap) {
        Map<Integer, Character> codes = new HashMap<>();
        Matcher line = CODE.matcher(cmap.substring(cmap.indexOf("endcodespacerange")));
        while (line.find()) {
            int first = Integer.parseInt(line.group(1), 16);
            boolean isRange = line.group(3) != null;
            int last = isRange ? Integer.parseInt(line.group(2), 16) : first;
            int character = Integer.parseInt(line.group(isRange ? 3 : 2), 16);
            for (int code = first; code <= last; code++) {
                codes.put(code, (char) (character + code - first));
            }
        }
        return codes;
    }

    FontResource get(String name) throws NotComposableException {
        return NotComposableException.present(resources.get(name), "a font that is no resource");
    }

    /** The text that hexadecimal codes show. */
    String text(String font, String codes) throws NotComposableException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 4 <= codes.length(); i += 4) {
            Character c = characters.getOrDefault(font, Map.of()).get(Integer.parseInt(codes.substring(i, i + 4), 16));
            NotComposableException.unless(c != null, "a code without character");
            text.append(c);
        }
        return text.toString();
    }
}
