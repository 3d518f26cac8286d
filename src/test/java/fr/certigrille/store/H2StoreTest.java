package fr.certigrille.store;

class H2StoreTest extends StoreTest {

    H2StoreTest() {
        super(TestDatabases.H2);
    }
}
