package fr.certigrille.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions of the grids in force: their rules, and their looks. */
public final class EditionStore {

    private final JdbcClient client;

    public EditionStore(Database database) {
        this.client = database.client();
    }

    /**
     * Puts an edition in force. What was made with another is out of date from now on.
     *
     * @param rules fingerprint of the grid's data
     * @param look fingerprint of all that shapes its documents: data, stylesheets, fonts, program version
     */
    public void put(String gridId, String rules, String look) {
        int updated = client.sql("update edition set rules = ?, look = ? where grid_id = ?")
                .params(rules, look, gridId)
                .update();
        if (updated == 0) {
            client.sql("insert into edition (grid_id, rules, look) values (?, ?, ?)")
                    .params(gridId, rules, look)
                    .update();
        }
    }
}
