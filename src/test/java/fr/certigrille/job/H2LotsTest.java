package fr.certigrille.job;

import fr.certigrille.store.TestDatabases;

class H2LotsTest extends LotsTest {

    H2LotsTest() {
        super(TestDatabases.H2);
    }
}
