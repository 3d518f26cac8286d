package fr.certigrille.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections for a scheduler, which mostly waits: the embedded database is let go after each use, so that other commands can have
 * it meanwhile; a server's connections are few.
 */
public final class ScheduleSource implements AutoCloseable {

    private static final int CONNECTIONS = 3;
    private static final long PATIENCE_MS = 3_000;

    private final DataSource source;

    private ScheduleSource(DataSource source) {
        this.source = source;
    }

    /** Connections to a database that is migrated already. */
    public static ScheduleSource of(DatabaseSettings settings) {
        return new ScheduleSource(
                settings.isEmbedded()
                        ? new SingleWriterDataSource(
                                settings.url(),
                                new DriverManagerDataSource(settings.url(), settings.user(), settings.password()))
                        : new HikariDataSource(pool(settings)));
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("certigrille-schedule");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MS);
        return config;
    }

    public DataSource dataSource() {
        return source;
    }

    public boolean isEmbedded() {
        return source instanceof SingleWriterDataSource;
    }

    /** Whether the database answers; one that another of our processes holds open does. */
    public boolean isReachable() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return ConnectionFault.isHeldOpen(e);
        }
    }

    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
