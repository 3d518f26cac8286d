package fr.certigrille.spreadsheet;

import fr.certigrille.file.NameGlob;
import java.nio.file.Path;
import java.util.List;

/**
 * Which mapping is for which file: the first whose glob matches.
 *
 * @param entries in the order in which they are tried
 */
public record Mappings(List<Entry> entries) {

    /** No mapping for any file. */
    public static final Mappings NONE = new Mappings(List.of());

    public Mappings {
        entries = List.copyOf(entries);
    }

    /**
     * A mapping and its files.
     *
     * @param files their names
     */
    public record Entry(NameGlob files, Mapping mapping) {}

    /** The same mapping for all files. */
    public static Mappings all(Mapping mapping) {
        return new Mappings(List.of(new Entry(new NameGlob("*"), mapping)));
    }

    Mapping of(Path file) {
        return entries.stream()
                .filter(entry -> entry.files().matches(file))
                .map(Entry::mapping)
                .findFirst()
                .orElse(Mapping.NONE);
    }
}
