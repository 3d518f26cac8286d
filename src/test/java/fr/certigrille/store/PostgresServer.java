package fr.certigrille.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL server of a test's own, which it may stop and start again with the same data on the same port. */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final Map<String, String> config;
    private EmbeddedPostgres server;
    private final int port;

    public PostgresServer(Path data) throws IOException {
        this(data, Map.of());
    }

    /** A server with more settings in its {@code postgresql.conf}. */
    public PostgresServer(Path data, Map<String, String> config) throws IOException {
        this.data = data;
        this.config = Map.copyOf(config);
        this.server = builder().start();
        this.port = server.getPort();
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        config.forEach(builder::setServerConfig);
        return builder;
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** The same server's address for another database, user and with options. */
    public DatabaseSettings settings(String database, String user, String options) {
        return new DatabaseSettings("jdbc:postgresql://localhost:" + port + "/" + database + options, user, user);
    }

    public void stop() throws IOException {
        server.close();
    }

    public void startAgain() throws IOException {
        server = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
