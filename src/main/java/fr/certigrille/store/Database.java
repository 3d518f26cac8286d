package fr.certigrille.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database, migrated to this program's schema. Closing it closes all connections. */
public final class Database implements AutoCloseable {

    private static final String NAME = "certigrille";
    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String POSTGRESQL_MIGRATIONS = "classpath:db/postgresql";

    /** Rows that a server sends at once. */
    private static final int FETCH = 1000;

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Staging staging;
    private final FencedTransactions transactions;

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.settings = settings;
        this.pool = pool;
        this.dataSource = settings.isEmbedded() ? new SingleWriterDataSource(settings.url(), pool) : pool;
        this.jdbc = new JdbcTemplate(dataSource);
        this.client = JdbcClient.create(jdbc);
        this.staging = settings.isEmbedded() ? new BatchStaging(jdbc) : new CopyStaging(jdbc);
        this.transactions = new FencedTransactions(dataSource);
    }

    /**
     * Opens and migrates.
     *
     * @throws FindingException if it cannot be reached, or another process holds the embedded database
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Flyway::migrate);
    }

    /**
     * Opens as a worker that leaves the schema alone.
     *
     * @throws FindingException if it cannot be reached; with CG-803 if a later version prepared it; with CG-806 if it waits for a run
     *     to prepare it for this version
     */
    public static Database join(DatabaseSettings settings) {
        return open(settings, Database::requireOwnSchema);
    }

    private static Database open(DatabaseSettings settings, Consumer<Flyway> prepare) {
        HikariDataSource pool = connect(settings);
        try {
            Database database = new Database(settings, pool);
            prepare.accept(flyway(settings, database.dataSource));
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw told(settings, e);
        }
    }

    private static RuntimeException told(DatabaseSettings settings, RuntimeException fault) {
        if (ConnectionFault.isRefused(fault)) {
            return refusal(Code.DATABASE_RIGHTS, settings, fault);
        }
        return DatabaseFaults.isPassing(fault) ? refusal(Code.DATABASE_UNREACHABLE, settings, fault) : fault;
    }

    private static FindingException refusal(Code code, DatabaseSettings settings, RuntimeException cause) {
        return new FindingException(Finding.of(code, Place.of(withoutOptions(settings.url()))), cause);
    }

    private static Flyway flyway(DatabaseSettings settings, DataSource dataSource) {
        FluentConfiguration flyway = Flyway.configure().dataSource(dataSource);
        return settings.isEmbedded()
                ? flyway.locations(MIGRATIONS).load()
                : flyway.locations(MIGRATIONS, POSTGRESQL_MIGRATIONS).load();
    }

    private static void requireOwnSchema(Flyway flyway) {
        List<MigrationState> states =
                Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).toList();
        if (!states.stream().allMatch(MigrationState::isResolved)) {
            throw new FindingException(Finding.of(Code.DATABASE_OF_OTHER_VERSION, Place.of(NAME)));
        }
        if (!states.stream().allMatch(MigrationState::isApplied)) {
            throw new FindingException(Finding.of(Code.DATABASE_NOT_PREPARED, Place.of(NAME)));
        }
    }

    private static HikariDataSource connect(DatabaseSettings settings) {
        try {
            return new HikariDataSource(pool(settings));
        } catch (PoolInitializationException e) {
            throw refusal(ConnectionFault.of(e), settings, e);
        }
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(NAME + "/" + UUID.randomUUID());
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(settings.isEmbedded() ? 1 : 2);
        if (!settings.isEmbedded()) {
            config.addDataSourceProperty("ApplicationName", config.getPoolName());
        }
        return config;
    }

    /** The URL without what follows it: options may hold secrets. */
    private static String withoutOptions(String url) {
        return url.split("[?;]", 2)[0].replaceFirst("file:.*/", "");
    }

    /** The version of its schema, as the last migration's number. */
    public int schemaVersion() {
        return client
                .sql("select version from flyway_schema_history where success and version is not null")
                .query(String.class)
                .list()
                .stream()
                .mapToInt(version -> Integer.parseInt(version.split("\\.", 2)[0]))
                .max()
                .orElse(0);
    }

    DatabaseSettings settings() {
        return settings;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public JdbcClient client() {
        return client;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Hands on rows, however many; in a transaction, so that PostgreSQL sends them page by page. */
    void forEachRow(String sql, RowCallbackHandler handler, Object... parameters) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        new TransactionTemplate(transactions).executeWithoutResult(status -> template.query(sql, handler, parameters));
    }

    Staging staging() {
        return staging;
    }

    /** Names our sessions; a server shows it beside each of them. */
    String sessions() {
        return pool.getPoolName();
    }

    /**
     * Ends the sessions of another, and with them the locks of its transactions: a process that was frozen, or whose machine lost
     * its power, would keep them for as long as the network believes in it.
     */
    void end(String sessions) {
        if (!settings.isEmbedded()) {
            client.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                    .param(sessions)
                    .query(Boolean.class)
                    .list();
        }
    }

    /** From now on, no transaction commits that this refuses by an exception. */
    void fence(Runnable check) {
        transactions.fence(check);
    }

    void unfence() {
        transactions.open();
    }

    /** Whether {@link #cut} was called. */
    public boolean isCut() {
        return pool.isClosed();
    }

    /** Cuts whoever still works with the database off from it: whatever they wait for fails. */
    void cut() {
        pool.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
