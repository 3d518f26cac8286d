package fr.certigrille.store;

import fr.certigrille.store.RunLease.LeaseLostException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells the faults of a database that may pass by themselves from those that do not. */
public final class DatabaseFaults {

    /**
     * Classes of SQLSTATE: 08 no connection, 57P the server stops, starts or was told to end us, 40 a deadlock, 53 out of
     * resources; of those, a full disk does not pass.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53");

    private static final String SERVER_GOES = "57P";

    /** HikariCP, without any SQLSTATE: it has given up the connection, which was lost before. */
    private static final String GIVEN_UP = "Connection is closed";

    private static final String DISK_FULL = "53100";

    /** H2: an I/O error of the file, or its file store was closed by one. */
    private static final Set<Integer> H2_FILE = Set.of(90028, 90031, 90098);

    /** H2: any error of its store, of which the cause tells more. */
    private static final int H2_GENERAL = 50000;

    private DatabaseFaults() {}

    /** Whether the same work may succeed a little later, on a new connection. */
    public static boolean isPassing(Throwable failure) {
        return any(failure, DatabaseFaults::isPassing);
    }

    private static boolean isPassing(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return !isFull(fault)
                && (fault instanceof SQLTransientException
                        || state.startsWith(SERVER_GOES)
                        || GIVEN_UP.equals(fault.getMessage())
                        || PASSING.contains(state.substring(0, 2)));
    }

    /** Whether the database's own disk is full, or its file cannot be written. */
    public static boolean isFull(Throwable failure) {
        return any(failure, DatabaseFaults::isFull);
    }

    private static boolean isFull(SQLException fault) {
        return DISK_FULL.equals(fault.getSQLState())
                || H2_FILE.contains(fault.getErrorCode())
                || (fault.getErrorCode() == H2_GENERAL && causes(fault).anyMatch(IOException.class::isInstance));
    }

    /** Whether another run has taken over. */
    public static boolean isTakenOver(Throwable failure) {
        return causes(failure).anyMatch(LeaseLostException.class::isInstance);
    }

    private static boolean any(Throwable failure, Predicate<SQLException> test) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(test);
    }

    /** All that led to a failure, what a failed rollback covers up included. */
    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> cause instanceof TransactionSystemException rollback
                        ? Stream.concat(Stream.of(cause), causes(rollback.getApplicationException()))
                        : Stream.of(cause));
    }
}
