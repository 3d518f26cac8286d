package peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a way to make documents: {@code class FOLDER} writes those of a class of 30 to files and ends; {@code warm FOLDER WARM-UP
 * SECONDS} makes them for some seconds unmeasured, then for some seconds measured, and prints candidates, seconds and bytes.
 */
public final class Runner {

    private static final int CLASS = 30;

    private Runner() {}

    /** Makes the documents of the candidate with an index. */
    public interface Way {
        List<byte[]> make(int candidate) throws Exception;
    }

    public static void run(Way way, int candidates, String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        if (arguments[0].equals("class")) {
            for (int i = 0; i < CLASS; i++) {
                write(folder, i, way.make(i % candidates));
            }
            return;
        }
        write(folder, 0, way.make(0));
        loop(way, candidates, Double.parseDouble(arguments[2]));
        System.out.println(loop(way, candidates, Double.parseDouble(arguments[3])));
    }

    private static void write(Path folder, int candidate, List<byte[]> documents) throws IOException {
        for (int i = 0; i < documents.size(); i++) {
            Files.write(folder.resolve(candidate + "-" + i + ".pdf"), documents.get(i));
        }
    }

    private static String loop(Way way, int candidates, double seconds) throws Exception {
        long start = System.nanoTime();
        long bytes = 0;
        int made = 0;
        while (System.nanoTime() - start < seconds * 1e9) {
            for (byte[] document : way.make(made % candidates)) {
                bytes += document.length;
            }
            made++;
        }
        return made + " " + (System.nanoTime() - start) / 1e9 + " " + bytes;
    }
}
