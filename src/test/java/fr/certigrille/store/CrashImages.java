package fr.certigrille.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records each write to the file of an embedded database while two threads change it, and then opens the file as it was after each
 * of these writes: what a process killed at that moment would have left. An image is sound when its transactions are whole and each
 * of its rows can be changed.
 */
final class CrashImages {

    private static final int TABLES = 150;
    private static final String[] PAIR = {"first", "last"};

    private final Path folder;
    private final List<Write> writes = Collections.synchronizedList(new ArrayList<>());

    CrashImages(Path folder) {
        this.folder = folder;
    }

    /** A change of the file; without bytes, it is cut to that length. */
    private record Write(ByteBuffer bytes, long position) {

        private void on(FileChannel file) throws IOException {
            if (bytes.hasRemaining()) {
                file.write(bytes.duplicate(), position);
            } else {
                file.truncate(position);
            }
        }
    }

    private String url(String scheme, String name) {
        return DatabaseSettings.embedded(folder)
                .url()
                .replace("file:", scheme + ":")
                .replace("certigrille;", name + ";");
    }

    /**
     * Changes a database for some time, by two threads.
     *
     * @param exclusive as the product does it; else both at once
     * @return how many images it left
     */
    int record(int seconds, boolean exclusive) throws Exception {
        FilePathRec.register();
        String url = url("rec", "recorded");
        DataSource direct = new DriverManagerDataSource(url, "sa", "");
        try (Connection open = direct.getConnection()) {
            createTables(open);
            FilePathRec.setRecorder(this::heard);
            change(exclusive ? new SingleWriterDataSource(url, direct) : direct, seconds);
        } finally {
            FilePathRec.setRecorder(null);
        }
        return writes.size();
    }

    private void heard(int operation, String file, byte[] bytes, long position) {
        if (file.endsWith(".mv.db") && (operation == Recorder.WRITE || operation == Recorder.TRUNCATE)) {
            writes.add(new Write(ByteBuffer.wrap(operation == Recorder.WRITE ? bytes.clone() : new byte[0]), position));
        }
    }

    private void createTables(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            createPair(statement, PAIR[0]);
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table other" + table + " (id int primary key)");
            }
            createPair(statement, PAIR[1]);
            statement.execute("create table beat (n int)");
            statement.execute("insert into beat values (0)");
            statement.execute("checkpoint sync");
        }
        Files.copy(folder.resolve("recorded.mv.db"), folder.resolve("image"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void createPair(Statement statement, String table) throws SQLException {
        statement.execute("create table " + table + " (id int primary key, n int)");
        statement.execute("create index " + table + "_n on " + table + " (n)");
        statement.execute("insert into " + table + " values (1, 0), (2, 0)");
    }

    private static void change(DataSource source, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        CompletableFuture<Void> beating = CompletableFuture.runAsync(() -> {
            while (System.nanoTime() < end) {
                jdbc.update("update beat set n = n + 1");
            }
        });
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        while (System.nanoTime() < end) {
            transaction.executeWithoutResult(status -> {
                for (String table : PAIR) {
                    jdbc.update("update " + table + " set n = n + 1");
                }
            });
        }
        beating.join();
    }

    /**
     * Opens images.
     *
     * @param every of how many one is opened
     * @return what is wrong with some
     */
    List<String> faults(int every) throws Exception {
        List<String> faults = new ArrayList<>();
        try (FileChannel image = FileChannel.open(folder.resolve("image"), StandardOpenOption.WRITE)) {
            for (int number = 0; number < writes.size(); number++) {
                writes.get(number).on(image);
                if (number % every == 0) {
                    String fault = fault("image" + number);
                    if (!fault.isEmpty()) {
                        faults.add(number + ": " + fault);
                    }
                }
            }
        }
        return faults;
    }

    private String fault(String name) throws Exception {
        Path file = folder.resolve(name + ".mv.db");
        Files.copy(folder.resolve("image"), file);
        try {
            return CompletableFuture.supplyAsync(() -> inspect(url("file", name)))
                    .completeOnTimeout("a row that stays locked", 20, TimeUnit.SECONDS)
                    .get();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String inspect(String url) {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url + ";DB_CLOSE_DELAY=-1", "sa", ""));
        try {
            List<Integer> values = jdbc.queryForList("select n from first union select n from last", Integer.class);
            for (String table : new String[] {PAIR[0], PAIR[1], "beat"}) {
                jdbc.update("update " + table + " set n = n + 1");
            }
            return values.size() == 1 ? "" : "part of a transaction: " + values;
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        } finally {
            jdbc.execute("shutdown immediately");
        }
    }

    /** For src/bench/crash-images.sh: seconds of changes, one of how many images is opened. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        int every = Integer.parseInt(arguments[1]);
        System.out.println("| writers | images opened | faults |");
        System.out.println("|---|---|---|");
        for (boolean exclusive : new boolean[] {false, true}) {
            CrashImages images = new CrashImages(Files.createTempDirectory("certigrille-images"));
            int opened = (images.record(seconds, exclusive) + every - 1) / every;
            List<String> faults = images.faults(every);
            System.out.println("| " + (exclusive ? "one at a time" : "two at once") + " | " + opened + " | "
                    + faults.size() + " |");
            faults.forEach(System.err::println);
        }
        System.exit(0);
    }
}
