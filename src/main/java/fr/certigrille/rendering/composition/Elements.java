package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.Template.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structure elements below one element, from the first of them on, as templates. */
final class Elements {

    private static final char CHILDREN = '\u0001';
    private static final String STRING = "(?:<[0-9A-Fa-f\\s]+>|\\((?:[^()\\\\]|\\\\.)*\\))";
    private static final Pattern TOKEN =
            Pattern.compile("(/Alt " + STRING + ")|" + STRING + "|/MCID (\\d+)|(\\d+) 0 R|" + CHILDREN);
    private static final Pattern KIDS = Pattern.compile("/K \\[([^\\]]*)\\]");
    private static final Pattern REFERENCE = Pattern.compile("(\\d+) 0 R");
    private static final Pattern CONTENT = Pattern.compile("<<.*?>>", Pattern.DOTALL);

    private final PdfObjects pdf;
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final int parent;
    private final int page;

    private Elements(PdfObjects pdf, int parent, int page) {
        this.pdf = pdf;
        this.parent = parent;
        this.page = page;
    }

    /**
     * The element with a number and all below it.
     *
     * @param parent number of the element above
     * @param page number of the page that its content stands on
     */
    static Elements read(PdfObjects pdf, int number, int parent, int page) throws NotComposableException {
        Elements elements = new Elements(pdf, parent, page);
        elements.collect(number);
        return elements;
    }

    int size() {
        return numbers.size();
    }

    /** All elements; identifiers of content and indexes of boxes count from the first of the piece. */
    List<Template> templates(int firstContent) throws NotComposableException {
        List<Template> templates = new ArrayList<>();
        int boxes = 0;
        for (int element : numbers) {
            Template template = template(pdf.get(element).text(), firstContent, boxes);
            boxes += (int) template.slots().stream()
                    .filter(slot -> slot.kind() == Kind.DESCRIPTION)
                    .count();
            templates.add(template);
        }
        return templates;
    }

    /** The last element, with a slot for its children. */
    Template lastWithoutChildren() throws NotComposableException {
        return template(withoutChildren(last()), 0, 0);
    }

    /** How the last element points to its first content. */
    Template contentReference(int firstContent) throws NotComposableException {
        Matcher content = CONTENT.matcher(last().replaceFirst("<<", ""));
        NotComposableException.unless(content.find(), "an element without content");
        return template(content.group(), firstContent, 0);
    }

    private String last() throws NotComposableException {
        return pdf.get(numbers.get(numbers.size() - 1)).text();
    }

    /** An element with a slot for its children, and one for its parent. */
    static Template frame(PdfObjects pdf, int number, int parent) throws NotComposableException {
        String element = pdf.get(number).text();
        return new Elements(pdf, parent, -1).template(withoutChildren(element), 0, 0);
    }

    private static String withoutChildren(String element) throws NotComposableException {
        Matcher children = KIDS.matcher(element);
        NotComposableException.unless(children.find(), "an element without children");
        return element.substring(0, children.start(1)) + CHILDREN + element.substring(children.end(1));
    }

    /** The numbers of the children of an element, content left out. */
    static List<Integer> children(String element) {
        Matcher kids = KIDS.matcher(element);
        return kids.find()
                ? REFERENCE
                        .matcher(CONTENT.matcher(kids.group(1)).replaceAll(""))
                        .results()
                        .map(reference -> Integer.parseInt(reference.group(1)))
                        .toList()
                : List.of();
    }

    private void collect(int number) throws NotComposableException {
        indexes.put(number, numbers.size());
        numbers.add(number);
        for (int child : children(pdf.get(number).text())) {
            collect(child);
        }
    }

    private Template template(String element, int firstContent, int firstBox) throws NotComposableException {
        Template.Builder template = new Template.Builder();
        Matcher token = TOKEN.matcher(element);
        int end = 0;
        while (token.find()) {
            template.add(element.substring(end, token.start()));
            if (token.group(1) != null) {
                template.add("/Alt ").slot(Kind.DESCRIPTION, firstBox);
            } else if (token.group(2) != null) {
                template.add("/MCID ").slot(Kind.CONTENT, Integer.parseInt(token.group(2)) - firstContent);
            } else if (token.group(3) != null) {
                addReference(template, Integer.parseInt(token.group(3)));
            } else if (token.group().charAt(0) == CHILDREN) {
                template.slot(Kind.CHILDREN, 0);
            } else {
                template.add(token.group());
            }
            end = token.end();
        }
        return template.add(element.substring(end)).build();
    }

    private void addReference(Template.Builder template, int number) throws NotComposableException {
        if (number == parent) {
            template.slot(Kind.PARENT, 0);
        } else if (number == page) {
            template.slot(Kind.PAGE, 0);
        } else {
            template.slot(
                    Kind.ELEMENT,
                    NotComposableException.present(indexes.get(number), "an element that points out of its piece"));
        }
        template.add(" 0 R");
    }
}
