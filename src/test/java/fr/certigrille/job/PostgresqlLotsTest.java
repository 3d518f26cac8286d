package fr.certigrille.job;

import fr.certigrille.store.TestDatabases;

class PostgresqlLotsTest extends LotsTest {

    PostgresqlLotsTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
