package fr.certigrille.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases of each kind that the product supports; the PostgreSQL is a real server, started once. */
public enum TestDatabases {
    H2 {
        @Override
        public DatabaseSettings empty() throws IOException {
            return DatabaseSettings.embedded(Files.createTempDirectory("certigrille-h2"));
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings empty() throws SQLException {
            String name = "test" + NUMBER.incrementAndGet();
            try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return new DatabaseSettings(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Settings of a database that has no table yet. */
    public abstract DatabaseSettings empty() throws Exception;

    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
