package fr.certigrille.job;

import fr.certigrille.store.TestDatabases;

class PostgresqlJobRunnerTest extends JobRunnerTest {

    PostgresqlJobRunnerTest() {
        super(TestDatabases.POSTGRESQL);
    }
}
