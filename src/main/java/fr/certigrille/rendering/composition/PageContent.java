package fr.certigrille.rendering.composition;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of a page, cut at its pieces. FOP writes the regions of a page one after the other, and in the only region with
 * tagged content a group of operators per piece.
 *
 * @param before what stands before the first piece
 * @param pieces the operators of each piece
 * @param after what stands behind the last piece
 */
record PageContent(String before, List<String> pieces, String after) {

    private static final int REGION = 2;
    private static final int PIECE = 3;

    static PageContent cut(String content) throws NotComposableException {
        List<Group> regions = groups(content, REGION).stream()
                .filter(region -> region.of(content).contains("/MCID "))
                .toList();
        NotComposableException.unless(regions.size() == 1, "not one region with tagged content");
        Group region = regions.get(0);
        List<Group> pieces =
                groups(content, PIECE).stream().filter(region::holds).toList();
        NotComposableException.unless(!pieces.isEmpty() && adjoin(pieces), "content between pieces");
        return new PageContent(
                content.substring(0, pieces.get(0).begin()),
                pieces.stream().map(piece -> piece.of(content)).toList(),
                content.substring(pieces.get(pieces.size() - 1).end()));
    }

    private static boolean adjoin(List<Group> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i - 1).end() != pieces.get(i).begin()) {
                return false;
            }
        }
        return true;
    }

    /** From a line {@code q} to behind its line {@code Q}. */
    private record Group(int begin, int end) {

        String of(String content) {
            return content.substring(begin, end);
        }

        boolean holds(Group inner) {
            return begin < inner.begin && inner.end <= end;
        }
    }

    /** The groups of a depth. */
    private static List<Group> groups(String content, int depth) throws NotComposableException {
        List<Group> groups = new ArrayList<>();
        int open = 0;
        int begin = 0;
        for (int line = 0; line < content.length(); line = content.indexOf('\n', line) + 1) {
            if (content.startsWith("q\n", line) && ++open == depth) {
                begin = line;
            } else if (content.startsWith("Q\n", line) && open-- == depth) {
                groups.add(new Group(begin, line + 2));
            }
            NotComposableException.unless(content.indexOf('\n', line) >= 0, "content without end of line");
        }
        return groups;
    }
}
