package fr.certigrille.spreadsheet;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
     * @param files glob of their names; case does not matter
     */
    public record Entry(String files, Mapping mapping) {

        private boolean matches(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return FileSystems.getDefault()
                    .getPathMatcher("glob:" + files.toLowerCase(Locale.ROOT))
                    .matches(Path.of(name));
        }
    }

    /** The same mapping for all files. */
    public static Mappings all(Mapping mapping) {
        return new Mappings(List.of(new Entry("*", mapping)));
    }

    Mapping of(Path file) {
        return entries.stream()
                .filter(entry -> entry.matches(file))
                .map(Entry::mapping)
                .findFirst()
                .orElse(Mapping.NONE);
    }
}
