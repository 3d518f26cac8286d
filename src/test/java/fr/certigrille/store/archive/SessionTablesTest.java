package fr.certigrille.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.store.Database;
import fr.certigrille.store.TestDatabases;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule: of each table it is known whether it holds rows of a session; a new one must not be forgotten by archive and purge. */
class SessionTablesTest {

    @ParameterizedTest
    @EnumSource
    void every_table_belongs_to_a_session_or_to_the_installation(TestDatabases kind) throws Exception {
        try (Database database = Database.open(kind.empty())) {
            NavigableSet<String> unknown = new TreeSet<>(Sql.on(database, Columns::tables));
            SessionTables.OF_A_SESSION.forEach(table -> unknown.remove(table.name()));
            unknown.removeAll(SessionTables.OF_THE_INSTALLATION);
            assertThat(unknown)
                    .as("say in SessionTables what its rows belong to")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_key_of_another_table_is_known_as_such(TestDatabases kind) throws Exception {
        try (Database database = Database.open(kind.empty())) {
            NavigableSet<String> tables = Sql.on(database, Columns::tables);
            for (SessionTable table : SessionTables.OF_A_SESSION) {
                if (tables.contains(table.name())) {
                    assertThat(Sql.on(database, connection -> Columns.of(connection, table.name()))
                                    .keySet())
                            .filteredOn(column -> column.endsWith("_id") && !column.equals("grid_id"))
                            .as("keys in %s", table.name())
                            .isSubsetOf(table.references().keySet());
                }
            }
        }
    }
}
