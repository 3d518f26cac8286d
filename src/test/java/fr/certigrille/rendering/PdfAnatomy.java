package fr.certigrille.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * All that a PDF says, in words to compare: the operators of its pages with their text as Unicode, its structure tree, its
 * parent tree, its metadata. What two writers may do otherwise is left out: object numbers, codes and subsets of fonts.
 */
record PdfAnatomy(List<List<String>> contents, String structure, List<String> owners, Map<String, String> catalog) {

    static PdfAnatomy of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<String>> contents = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                contents.add(content(page));
            }
            COSDictionary root = document.getDocumentCatalog().getCOSObject();
            COSDictionary tree = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            return new PdfAnatomy(contents, structure(document, tree), owners(document, tree), catalog(document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> content(PDPage page) throws IOException {
        List<String> content = new ArrayList<>();
        content.add(page.getMediaBox() + " " + page.getCropBox() + " "
                + page.getCOSObject().getInt("StructParents"));
        PDFont font = null;
        List<COSBase> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                if (operator.getName().equals("Tf")) {
                    font = page.getResources().getFont((COSName) operands.get(0));
                    content.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
                }
                content.add(words(operands, font) + operator.getName());
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
        return content;
    }

    private static String words(List<? extends COSBase> operands, PDFont font) throws IOException {
        StringBuilder words = new StringBuilder();
        for (COSBase operand : operands) {
            words.append(word(operand, font)).append(' ');
        }
        return words.toString();
    }

    private static String word(COSBase operand, PDFont font) throws IOException {
        if (operand instanceof COSNumber number) {
            return String.valueOf(number.floatValue());
        }
        if (operand instanceof COSString string) {
            return text(string, font);
        }
        return operand instanceof COSArray array ? "[" + words(array.toList(), font) + "]" : operand.toString();
    }

    private static String text(COSString string, PDFont font) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = string.getBytes();
        for (int i = 0; i < bytes.length; i += 2) {
            int code = ((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF);
            text.append(font.toUnicode(code)).append('/').append((int) font.getWidth(code));
        }
        return text.toString();
    }

    private static String structure(PDDocument document, COSDictionary tree) {
        StringBuilder words = new StringBuilder();
        for (COSBase kid : (COSArray) tree.getDictionaryObject(COSName.K)) {
            element(document, (COSDictionary) resolved(kid), "", words);
        }
        return words.toString();
    }

    private static void element(PDDocument document, COSDictionary element, String indent, StringBuilder words) {
        words.append(indent).append(name(element));
        words.append(' ').append(element.getString(COSName.ALT));
        words.append(' ').append(attributes(element)).append('\n');
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (COSBase entry : array) {
                COSDictionary kid = (COSDictionary) resolved(entry);
                if (kid.containsKey(COSName.MCID)) {
                    words.append(indent)
                            .append("  ")
                            .append(content(document, kid))
                            .append('\n');
                } else {
                    element(document, kid, indent + "  ", words);
                }
            }
        }
    }

    private static String name(COSDictionary element) {
        return element.getNameAsString(COSName.S) + " " + element.getString(COSName.LANG);
    }

    private static String attributes(COSDictionary element) {
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        Map<String, String> words = new java.util.TreeMap<>();
        if (attributes != null) {
            attributes.entrySet().forEach(e -> words.put(e.getKey().getName(), String.valueOf(e.getValue())));
        }
        return words.toString();
    }

    private static String content(PDDocument document, COSDictionary reference) {
        int page = document.getPages().indexOf(new PDPage(reference.getCOSDictionary(COSName.PG)));
        return page + " " + reference.getInt(COSName.MCID);
    }

    /** What the parent tree says of each marked content: its element, and that the element has it. */
    private static List<String> owners(PDDocument document, COSDictionary tree) throws IOException {
        List<String> owners = new ArrayList<>();
        Map<Integer, COSBase> arrays = new java.util.TreeMap<>();
        collect(tree.getCOSDictionary(COSName.PARENT_TREE), arrays);
        arrays.forEach((page, array) -> {
            int content = 0;
            for (COSBase entry : (COSArray) array) {
                COSDictionary owner = (COSDictionary) resolved(entry);
                String reference = page + " " + content++;
                boolean has = ((COSArray) owner.getDictionaryObject(COSName.K))
                        .toList().stream()
                                .map(PdfAnatomy::resolved)
                                .anyMatch(kid -> kid instanceof COSDictionary dictionary
                                        && dictionary.containsKey(COSName.MCID)
                                        && content(document, dictionary).equals(reference));
                owners.add(reference + " " + name(owner) + " " + has);
            }
        });
        return owners;
    }

    private static void collect(COSDictionary node, Map<Integer, COSBase> arrays) {
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        if (numbers != null) {
            for (int i = 0; i < numbers.size(); i += 2) {
                arrays.put(numbers.getInt(i), numbers.getObject(i + 1));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids != null) {
            kids.forEach(kid -> collect((COSDictionary) resolved(kid), arrays));
        }
    }

    private static Map<String, String> catalog(PDDocument document) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject();
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : List.of("Lang", "MarkInfo", "ViewerPreferences", "PageLabels", "OutputIntents")) {
            words.put(key, deep(root.getDictionaryObject(COSName.getPDFName(key))));
        }
        words.put("Info", deep(document.getDocumentInformation().getCOSObject()));
        words.put(
                "XMP",
                new String(
                        document.getDocumentCatalog().getMetadata().toByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
        return words;
    }

    private static String deep(COSBase base) {
        COSBase value = resolved(base);
        StringBuilder words = new StringBuilder();
        if (value instanceof COSArray array) {
            array.forEach(entry -> words.append(deep(entry)).append(' '));
            return "[" + words + "]";
        }
        if (value instanceof COSDictionary dictionary) {
            dictionary.keySet().stream()
                    .map(COSName::getName)
                    .filter(key -> !key.equals("Length"))
                    .sorted()
                    .forEach(key -> words.append(key)
                            .append('=')
                            .append(deep(dictionary.getItem(key)))
                            .append(' '));
            return "{" + words + "}";
        }
        return value instanceof COSString string ? string.getString() : String.valueOf(value);
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }
}
