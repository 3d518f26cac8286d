package fr.certigrille.store.archive;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds rows of a session.
 *
 * @param name its name
 * @param where which of its rows, {@code t}, are of the session; may use the parameters of {@link SessionTables}
 * @param order columns that put the rows in the same order in every database
 * @param id its key that the database counts out; null where there is none
 * @param references columns that hold the key of another table's row, and that table
 * @param shared columns that tell a row which another session may use, too; empty where none does
 */
record SessionTable(
        String name,
        String where,
        List<String> order,
        @Nullable String id,
        Map<String, String> references,
        List<String> shared) {

    SessionTable {
        order = List.copyOf(order);
        references = Map.copyOf(references);
        shared = List.copyOf(shared);
    }

    static SessionTable of(String name, String where, String... order) {
        return new SessionTable(name, where, List.of(order), null, Map.of(), List.of());
    }

    SessionTable counted() {
        return new SessionTable(name, where, order, "id", references, shared);
    }

    SessionTable referring(Map<String, String> columns) {
        return new SessionTable(name, where, order, id, columns, shared);
    }

    SessionTable sharedBy(String... columns) {
        return new SessionTable(name, where, order, id, references, List.of(columns));
    }
}
