package fr.certigrille.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.jdbc.PgConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber.Subscription;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.JsonChannelMessageStorePreparedStatementSetter;
import org.springframework.integration.jdbc.store.channel.JsonMessageRowMapper;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * The channel that brings requests to work on a part to the workers: Spring Integration's, in PostgreSQL. Each request is received by
 * one worker. A request only says that there is something to do; whose a part is, {@link WorkerLease} and {@link PartStore} say.
 */
public final class PartRequests implements AutoCloseable {

    private static final String GROUP = "parts";

    /** Between two attempts to get a connection to listen on. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Database database;
    private final JdbcChannelMessageStore messages;
    private final PostgresChannelMessageTableSubscriber subscriber;
    private final Semaphore news = new Semaphore(0);

    public PartRequests(Database database) {
        this.database = database;
        this.messages = new JdbcChannelMessageStore(database.dataSource());
        messages.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        messages.setPreparedStatementSetter(new JsonChannelMessageStorePreparedStatementSetter());
        messages.setMessageRowMapper(new JsonMessageRowMapper(new String[0]));
        messages.setPriorityEnabled(true);
        messages.afterPropertiesSet();
        this.subscriber = new PostgresChannelMessageTableSubscriber(this::listeningConnection);
    }

    /** Asks for a worker. */
    public void send(long part) {
        messages.addMessageToGroup(GROUP, new GenericMessage<>(part));
    }

    /** Asks for another worker, before all that waits: what was begun is to be ended first. */
    public void sendAgain(long part) {
        messages.addMessageToGroup(
                GROUP, new GenericMessage<>(part, Map.of(IntegrationMessageHeaderAccessor.PRIORITY, 1)));
    }

    /** The next request; it is gone when the caller's transaction commits. */
    public Optional<Long> receive() {
        return Optional.ofNullable(messages.pollMessageFromGroup(GROUP))
                .map(Message::getPayload)
                .map(Number.class::cast)
                .map(Number::longValue);
    }

    /** Takes all requests back. */
    public void clear() {
        messages.removeMessageGroup(GROUP);
    }

    /**
     * From now on {@link #await} hears of requests at once.
     *
     * @throws DataAccessResourceFailureException if the database cannot be reached; that may pass
     */
    public void listen() {
        subscriber.subscribe(new News());
        try {
            subscriber.start();
        } catch (IllegalStateException e) { // after some seconds in vain; it does not tell why
            String told = "no connection to listen on";
            throw new DataAccessResourceFailureException(told, new SQLTransientConnectionException(told, e));
        }
    }

    /** Waits until there may be a request, or the time is over. */
    public void await(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** Ends {@link #await}. */
    public void wake() {
        news.release();
    }

    /** The subscriber tries again at once, for as long as it takes. */
    private PgConnection listeningConnection() throws SQLException {
        try {
            return connection();
        } catch (SQLException unreachable) {
            pause();
            throw unreachable;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PgConnection connection() throws SQLException {
        DatabaseSettings settings = database.settings();
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", database.sessions());
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(settings.url(), properties);
        return Objects.requireNonNull(connection.unwrap(PgConnection.class));
    }

    @Override
    public void close() {
        subscriber.stop();
    }

    private final class News implements Subscription {

        @Override
        public void notifyUpdate() {
            wake();
        }

        @Override
        public String getRegion() {
            return JdbcChannelMessageStore.DEFAULT_REGION;
        }

        @Override
        public Object getGroupId() {
            return GROUP;
        }
    }
}
