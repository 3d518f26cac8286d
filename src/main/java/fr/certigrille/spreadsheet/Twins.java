package fr.certigrille.spreadsheet;

import fr.certigrille.spreadsheet.format.OpenWorkbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Candidate numbers that a workbook has more than once, in one table or in several, with their cells. */
final class Twins {

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, List<String>> cells = new HashMap<>();

    /** Looks at all tables. */
    static Twins of(List<Table> tables, OpenWorkbook workbook) {
        Twins twins = new Twins();
        for (Table table : tables) {
            table.numbers(workbook, (number, address) -> twins.add(key(table, number), absolute(table, address)));
        }
        twins.first.clear();
        return twins;
    }

    /** The same number in another épreuve is another evaluation. */
    private static String key(Table table, String number) {
        return table.vocabulary().grid().id() + ' ' + number;
    }

    private static String absolute(Table table, String address) {
        return table.sheet() + '!' + address;
    }

    private void add(String key, String address) {
        String earlier = first.putIfAbsent(key, address);
        if (earlier != null) {
            cells.computeIfAbsent(key, number -> new ArrayList<>(List.of(earlier)))
                    .add(address);
        }
    }

    /** The other cells that have a number; those of the same sheet without the sheet's name. */
    List<String> others(Table table, String number, String address) {
        String prefix = table.sheet() + '!';
        return cells.getOrDefault(key(table, number), List.of()).stream()
                .filter(other -> !other.equals(absolute(table, address)))
                .map(other -> other.startsWith(prefix) ? other.substring(prefix.length()) : other)
                .toList();
    }
}
