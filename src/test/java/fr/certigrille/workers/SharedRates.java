package fr.certigrille.workers;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.job.PlanBench;
import fr.certigrille.store.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** How much of what all workers share can be had: documents that the database records, files that the output folder takes. */
final class SharedRates {

    private static final int[] AT_ONCE = {1, 2, 4, 8, 16};

    private SharedRates() {}

    static void measure(int documents) throws Exception {
        Path data = Files.createTempDirectory("certigrille-shared");
        try (PostgresServer server = new PostgresServer(data)) {
            Sql sql = new Sql(server.settings());
            new PlanBench(sql.settings());
            Loaded.load(sql, documents / 2);
            for (int workers : AT_ONCE) {
                int share = documents / 2 / workers;
                tell("database", workers, documents, worker -> record(sql, worker * share, share));
            }
        }
        files(documents / 10);
        FileSystemUtils.deleteRecursively(data);
    }

    private static void tell(String what, int workers, int documents, IntConsumer work) {
        long begun = System.nanoTime();
        IntStream.range(0, workers)
                .mapToObj(worker ->
                        CompletableFuture.runAsync(() -> work.accept(worker), task -> new Thread(task).start()))
                .toList()
                .forEach(CompletableFuture::join);
        System.out.printf("%s, %d at once: %.0f documents/s%n", what, workers, documents / Sql.seconds(begun));
    }

    /** As a worker records documents: two statements for each and a commit for 40. */
    private static void record(Sql sql, int from, int evaluations) {
        try (Connection connection = sql.connection();
                PreparedStatement get = connection.prepareStatement("""
                        select e.*, c.name from evaluation e join school_class c on c.id = e.class_id where e.id = ?""");
                PreparedStatement mark = connection.prepareStatement("""
                        update document set rendered_path = path, rendered_content = content, rendered_look = look,
                        sha256 = repeat('c', 64), bytes = 60000, pages = 3 where evaluation_id = ? and annex = ?""")) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= evaluations; i++) {
                for (String annex : List.of("A", "B")) {
                    get.setLong(1, from + i);
                    get.executeQuery().close();
                    mark.setLong(1, from + i);
                    mark.setString(2, annex);
                    mark.executeUpdate();
                }
                if (i % 20 == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As workers write them: through a folder of their own, forced to the disk, renamed. */
    private static void files(int number) throws Exception {
        byte[] pdf = new byte[83_000];
        for (int workers : AT_ONCE) {
            Path folder = Files.createTempDirectory("certigrille-files");
            int share = number / workers;
            tell("output folder", workers, share * workers, worker -> write(folder, "worker-" + worker, share, pdf));
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void write(Path folder, String worker, int files, byte[] pdf) {
        try {
            Path through = Files.createDirectory(folder.resolve(worker));
            for (int i = 0; i < files; i++) {
                PrivateFiles.replaceThrough(
                        through, folder.resolve(worker + "-class-" + i / 50).resolve(i + ".pdf"), pdf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
