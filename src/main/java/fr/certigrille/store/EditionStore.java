package fr.certigrille.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions of the grids: what shapes their documents. Which rules hold, says {@link GridStore}. */
public final class EditionStore {

    private final JdbcClient client;

    public EditionStore(Database database) {
        this.client = database.client();
    }

    /**
     * Puts an edition in force. What was made with another is out of date from now on.
     *
     * @param look fingerprint of all that shapes its documents: data, stylesheets, fonts, program version
     */
    public void put(String gridId, String look) {
        int updated = client.sql("update edition set look = ? where grid_id = ?")
                .params(look, gridId)
                .update();
        if (updated == 0) {
            client.sql("insert into edition (grid_id, look) values (?, ?)")
                    .params(gridId, look)
                    .update();
        }
    }
}
