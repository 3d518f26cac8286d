package fr.certigrille.store;

import fr.certigrille.finding.Code;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells why a database could not be opened, by the SQLSTATE and by what the driver gives as cause. */
final class ConnectionFault {

    /** H2's error for a file that another process holds open. */
    private static final int H2_ALREADY_OPEN = 90020;

    private static final String TLS = "javax.net.ssl.";
    private static final String LOGIN = "28";
    private static final String RIGHTS = "42501";

    private ConnectionFault() {}

    static Code of(@Nullable Throwable fault) {
        if (isHeldOpen(fault)) {
            return Code.DATABASE_IN_USE;
        }
        if (causes(fault).anyMatch(ConnectionFault::isOfCertificates)) {
            return Code.DATABASE_CERTIFICATE;
        }
        if (isRefused(fault)) {
            return Code.DATABASE_RIGHTS;
        }
        return states(fault).anyMatch(state -> state.startsWith(LOGIN))
                ? Code.DATABASE_LOGIN
                : Code.DATABASE_UNREACHABLE;
    }

    /** Whether another process holds the embedded database open. */
    static boolean isHeldOpen(@Nullable Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN);
    }

    /** Whether the server refuses its user something. */
    static boolean isRefused(@Nullable Throwable fault) {
        return states(fault).anyMatch(RIGHTS::equals);
    }

    /** The driver tells by words alone that a server knows no TLS, or that its certificate is for another name. */
    private static boolean isOfCertificates(Throwable cause) {
        return cause.getClass().getName().startsWith(TLS)
                || cause instanceof GeneralSecurityException
                || (cause instanceof SQLException sql
                        && Stream.of("SSL", "erifier", "certificat")
                                .anyMatch(String.valueOf(sql.getMessage())::contains));
    }

    private static Stream<String> states(@Nullable Throwable fault) {
        return causes(fault)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()));
    }

    private static Stream<Throwable> causes(@Nullable Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
