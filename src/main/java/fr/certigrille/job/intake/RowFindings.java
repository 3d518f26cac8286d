package fr.certigrille.job.intake;

import fr.certigrille.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is told of a workbook in the order of its rows, whenever it came to light. Rows are counted from 1. */
final class RowFindings {

    private final SortedMap<Integer, List<Finding>> ofRows = new TreeMap<>();
    private final SortedMap<Integer, List<Finding>> afterRows = new TreeMap<>();

    /** About a row. */
    void add(int row, Finding finding) {
        ofRows.computeIfAbsent(row, none -> new ArrayList<>()).add(finding);
    }

    /** About a row, instead of all that was told of it. */
    void replace(int row, Finding finding) {
        ofRows.put(row, new ArrayList<>(List.of(finding)));
    }

    /** About more than a row, told after it. */
    void addAfter(int row, Finding finding) {
        afterRows.computeIfAbsent(row, none -> new ArrayList<>()).add(finding);
    }

    List<Finding> inOrder() {
        SortedMap<Integer, List<Finding>> all = new TreeMap<>(ofRows);
        afterRows.forEach((row, findings) -> all.merge(row, findings, RowFindings::together));
        return all.values().stream().flatMap(List::stream).toList();
    }

    private static List<Finding> together(List<Finding> some, List<Finding> more) {
        List<Finding> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
