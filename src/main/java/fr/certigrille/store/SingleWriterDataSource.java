package fr.certigrille.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to the embedded database, of which one at a time writes: a transaction waits for the end of the one before, and so does
 * a statement that writes outside of a transaction; queries outside of a transaction do not wait. H2 saves its tables one after
 * another: had a second thread changed some meanwhile, a process killed just then would leave half of a transaction, or a row locked
 * for good.
 */
final class SingleWriterDataSource extends DelegatingDataSource {

    /** Far longer than any transaction of ours: who waits longer would wait for good. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Map<String, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private final ReentrantLock turn;

    /**
     * Connections that share their turns with all others of this process to the same database.
     *
     * @param url the database's URL
     */
    SingleWriterDataSource(String url, DataSource source) {
        super(source);
        this.turn = TURNS.computeIfAbsent(url, file -> new ReentrantLock(true));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new OneConnection(obtainTargetDataSource().getConnection()).proxy();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return new OneConnection(obtainTargetDataSource().getConnection(user, password)).proxy();
    }

    private void begin() throws SQLException {
        try {
            if (!turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new SQLTransientException("another transaction wrote for more than " + PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("interrupted while another transaction wrote", e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection that has its turn from the begin of a transaction to its end. */
    private final class OneConnection implements InvocationHandler {

        private final Connection connection;
        private boolean inTransaction;

        OneConnection(Connection connection) {
            this.connection = connection;
        }

        Connection proxy() {
            return SingleWriterDataSource.proxy(Connection.class, this);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals(arguments[0]));
                case "close" -> close();
                default -> statement(proxy, method, call(connection, method, arguments));
            };
        }

        private @Nullable Object setAutoCommit(boolean each) throws SQLException {
            if (!each && !inTransaction) {
                begin();
                inTransaction = true;
            }
            connection.setAutoCommit(each);
            if (each) {
                end();
            }
            return null;
        }

        private @Nullable Object close() throws SQLException {
            try {
                connection.close();
            } finally {
                end();
            }
            return null;
        }

        private void end() {
            if (inTransaction) {
                inTransaction = false;
                turn.unlock();
            }
        }

        private @Nullable Object statement(Object proxy, Method method, @Nullable Object result) {
            return result instanceof Statement
                    ? SingleWriterDataSource.proxy(
                            method.getReturnType().asSubclass(Statement.class),
                            new OneStatement((Connection) proxy, this, result))
                    : result;
        }
    }

    /** A statement that has its turn while it writes outside of a transaction. */
    private final class OneStatement implements InvocationHandler {

        private final Connection proxied;
        private final OneConnection connection;
        private final Object statement;

        OneStatement(Connection proxied, OneConnection connection, Object statement) {
            this.proxied = proxied;
            this.connection = connection;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "getConnection" -> proxied;
                case "execute", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch" ->
                    write(method, arguments);
                default -> call(statement, method, arguments);
            };
        }

        private @Nullable Object write(Method method, @Nullable Object[] arguments) throws Throwable {
            if (connection.inTransaction) {
                return call(statement, method, arguments);
            }
            begin();
            try {
                return call(statement, method, arguments);
            } finally {
                turn.unlock();
            }
        }
    }
}
