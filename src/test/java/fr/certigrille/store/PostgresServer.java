package fr.certigrille.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL server of a test's own, which it may stop and start again with the same data on the same port. */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    public PostgresServer(Path data) throws IOException {
        this.data = data;
        this.server = builder().start();
        this.port = server.getPort();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
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
