package fr.certigrille.job;

import fr.certigrille.store.TestDatabases;

class H2JobRunnerTest extends JobRunnerTest {

    H2JobRunnerTest() {
        super(TestDatabases.H2);
    }
}
