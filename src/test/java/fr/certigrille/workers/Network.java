package fr.certigrille.workers;

import fr.certigrille.store.DatabaseSettings;
import java.util.List;

/** A network between a process and its database that a test may cut: what is sent then gets lost, and nobody is told. */
interface Network extends AutoCloseable {

    /** The database, as a process sees it through this network. */
    DatabaseSettings seen();

    /** The command that puts a process into this network; empty where none is needed. */
    List<String> within();

    /** From now on nothing gets through, in either direction, and connections stay open. */
    void cut() throws Exception;

    /** The network is back. */
    void heal() throws Exception;

    @Override
    void close();
}
