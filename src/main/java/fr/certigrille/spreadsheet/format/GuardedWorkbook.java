package fr.certigrille.spreadsheet.format;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workbook that is read in a thread of its own, ahead of whoever takes its rows. Whatever its library throws is told as
 * one finding, and a file that takes longer than it may is given up, even if the library never comes back.
 */
final class GuardedWorkbook implements OpenWorkbook {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedWorkbook.class);
    private static final int FIRST_BATCH = 64;
    private static final int BATCH = 512;

    /** A batch ends early when its rows are wide or their texts long: memory is for more than one file. */
    private static final long HEAVIEST = 1 << 20;

    private final String file;
    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(GuardedWorkbook::daemon);
    private final OpenWorkbook workbook;
    private long nanosLeft;

    GuardedWorkbook(String file, OpenOptions options, Callable<OpenWorkbook> opening) {
        this.file = file;
        this.limit = options.timeLimit();
        this.nanosLeft = limit.toNanos();
        try {
            this.workbook = await(submit(opening));
        } catch (RuntimeException e) {
            thread.shutdownNow();
            throw e;
        }
    }

    /** Deep nesting is the parsers' to refuse, but their recursion needs more room than a small stack has. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "spreadsheet", 4L << 20);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public FileFormat format() {
        return workbook.format();
    }

    @Override
    public List<SheetInfo> sheets() {
        return await(submit(workbook::sheets));
    }

    @Override
    public Iterable<SheetRow> rows(String sheet) {
        return () -> new Ahead(workbook.rows(sheet));
    }

    @Override
    public Iterable<SheetRow> rows(String sheet, Set<Integer> columns) {
        return () -> new Ahead(workbook.rows(sheet, columns));
    }

    private <T> Future<T> submit(Callable<T> reading) {
        return thread.submit(reading);
    }

    /** What reading answers. Only the time that somebody waits for it counts. */
    private <T> T await(Future<T> reading) {
        long start = System.nanoTime();
        try {
            return reading.get(nanosLeft, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw finding(Code.TIME_LIMIT, e, String.valueOf(limit.toSeconds()));
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw told(e.getCause() == null ? e : e.getCause());
        } finally {
            nanosLeft = Math.max(1, nanosLeft - (System.nanoTime() - start));
        }
    }

    /** The libraries' faults, of which there are many kinds, are few to the teacher. Their messages may quote cells. */
    private RuntimeException told(Throwable fault) {
        if (fault instanceof FindingException known) {
            return known;
        }
        if (fault instanceof TooLargeException) {
            return finding(Code.FILE_TOO_LARGE, fault);
        }
        if (fault instanceof WrongPasswordException) {
            return finding(Code.PASSWORD_WRONG, fault);
        }
        if (fault instanceof EncryptedDocumentException) {
            return finding(Code.PASSWORD_NEEDED, fault);
        }
        LOG.info("{} cannot be read: {}", file, fault.getClass().getName());
        return finding(Code.WORKBOOK_UNREADABLE, fault);
    }

    private FindingException finding(Code code, Throwable cause, String... arguments) {
        return new FindingException(Finding.of(code, Place.of(file), arguments), cause);
    }

    /** Closed by the thread that reads, when it has done what it is at; nobody waits for one that hangs. */
    @Override
    public void close() {
        Future<?> closing = thread.submit(workbook::close);
        thread.shutdown();
        try {
            closing.get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("{} was not closed: {}", file, e.getClass().getName());
            thread.shutdownNow();
        }
    }

    /** Rows in batches, the next of which is read while the last one is used. */
    private final class Ahead implements Iterator<SheetRow> {

        private final Iterable<SheetRow> rows;
        private @Nullable Iterator<SheetRow> reading;
        private @Nullable Future<List<SheetRow>> coming;
        private Iterator<SheetRow> ready = List.<SheetRow>of().iterator();

        private Ahead(Iterable<SheetRow> rows) {
            this.rows = rows;
            this.coming = submit(() -> batch(FIRST_BATCH));
        }

        private List<SheetRow> batch(int size) {
            if (reading == null) {
                reading = rows.iterator();
            }
            List<SheetRow> batch = new ArrayList<>(size);
            long weight = 0;
            while (batch.size() < size && weight < HEAVIEST && !isGivenUp() && reading.hasNext()) {
                SheetRow row = reading.next();
                batch.add(row);
                weight += row.weight();
            }
            return batch;
        }

        /** Nobody waits for the batch any more. */
        private boolean isGivenUp() {
            return Thread.currentThread().isInterrupted();
        }

        @Override
        public boolean hasNext() {
            if (!ready.hasNext() && coming != null) {
                List<SheetRow> batch = await(coming);
                ready = batch.iterator();
                coming = batch.isEmpty() ? null : submit(() -> batch(BATCH));
            }
            return ready.hasNext();
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.next();
        }
    }
}
