package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.print.PrintFile;
import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.delivery.seal.SealGap;
import fr.certigrille.delivery.seal.TestSeals;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures lots; see {@code src/bench/lot.sh}. {@code prepare FOLDER N} renders documents, all others take them from there:
 * {@code package} makes a lot without a seal, {@code seal} seals documents on one thread and on all, {@code lot} makes a sealed lot,
 * {@code print} makes the sealed print file alone.
 */
public final class LotBench {

    private static final int ROUNDS = 5;

    private final Path folder;
    private final int count;
    private final int cores = Runtime.getRuntime().availableProcessors();

    private LotBench(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        LotBench bench = new LotBench(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        switch (arguments[0]) {
            case "prepare" -> Lots.onDisk(bench.folder, bench.count);
            case "package" -> bench.make(null, bench.cores);
            case "lot" -> bench.lot();
            case "seal" -> bench.seal();
            case "print" -> bench.print();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private Seal key() {
        return Seal.open(TestSeals.make(folder, "Lycee Ada-Lovelace"));
    }

    private void lot() throws IOException {
        Seal seal = key();
        make(seal, 1);
        make(seal, cores);
    }

    /** The first round warms up. */
    private void make(@Nullable Seal seal, int threads) throws IOException {
        Lot lot = Lots.fromDisk(folder, count);
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            Path zip =
                    Lots.make(lot, folder, seal, LotSettings.UNLIMITED, threads).get(0);
            tell(
                    "%s, %d candidates, %d threads: %.2f s, %d MB",
                    seal == null ? "package" : "sealed lot", count, threads, seconds(begin), Files.size(zip) >> 20);
        }
    }

    private void seal() throws IOException {
        Seal seal = key();
        List<Path> documents = documents();
        for (int threads : List.of(1, cores, 1, cores, 1, cores)) {
            long begin = System.nanoTime();
            long cpu = processorTime();
            try (Ahead ahead = new Ahead(threads)) {
                ahead.each(documents, file -> seal.pdf(Files.readAllBytes(file), TestSeals.NOW), (file, done) -> {});
            }
            tell(
                    "seal, %d threads: %.0f PDFs/s, %.0f per core of CPU",
                    threads, documents.size() / seconds(begin), documents.size() / ((processorTime() - cpu) / 1e9));
        }
    }

    /** To be run in a small heap: memory must not grow with the number of documents. */
    private void print() throws IOException {
        Seal seal = key();
        SealGap gap = seal.gap(TestSeals.NOW);
        Path file = folder.resolve("impression.pdf");
        long begin = System.nanoTime();
        List<Path> documents = documents();
        try (OutputStream out = Files.newOutputStream(file);
                PrintFile print = new PrintFile(out, "essai", gap)) {
            for (int i = 0; i < count; i++) {
                print.add(Files.readAllBytes(documents.get(i % documents.size())));
            }
        }
        seal.fill(gap, file);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage() == null
                        ? 0
                        : pool.getCollectionUsage().getUsed())
                .sum();
        tell(
                "sealed print file, %d candidates, heap of %d MB: %.1f s, %d MB; %d MB of heap after the last collection",
                count, Runtime.getRuntime().maxMemory() >> 20, seconds(begin), Files.size(file) >> 20, peak >> 20);
        Files.delete(file);
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("VI-3"))) {
            return files.sorted().toList();
        }
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void tell(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
