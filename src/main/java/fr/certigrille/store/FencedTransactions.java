package fr.certigrille.store;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions that commit only while a fence lets them through: a run that was frozen or cut off, and whose work another run has
 * taken over meanwhile, can write nothing any more.
 */
final class FencedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private transient volatile Runnable fence = () -> {};

    FencedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    /** Asks this before each commit, within the transaction; it throws to refuse. */
    void fence(Runnable asked) {
        this.fence = asked;
    }

    void open() {
        this.fence = () -> {};
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction() && !status.isReadOnly()) {
            fence.run();
        }
    }
}
