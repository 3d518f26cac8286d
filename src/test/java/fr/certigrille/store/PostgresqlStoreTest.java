package fr.certigrille.store;

class PostgresqlStoreTest extends StoreTest {

    PostgresqlStoreTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
