package fr.certigrille.job.output;

import fr.certigrille.file.Sha256;
import fr.certigrille.objects.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The output as a worker sees it that hands over by way of an object store: it can only add. */
record ObjectOutput(ObjectStore store, String run) implements Output {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /** Whether a key, without the run's prefix, is of what was put: some services show other things while they write. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Keys name nobody. */
    private String key(String path) {
        return run + Sha256.of(path.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void put(String path, byte[] bytes) {
        store.put(key(path), path, bytes);
    }

    @Override
    public void remove(String path) {
        // the run took all that is out of date away before it gave parts out
    }

    @Override
    public boolean has(String path) {
        return store.has(key(path));
    }
}
