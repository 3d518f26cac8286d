package fr.certigrille.job.output;

/** Where what a run makes is put. Paths are relative to it, with {@code /}. */
public interface Output {

    /** Puts a file in its place, whole or not at all. */
    void put(String path, byte[] bytes);

    /** Removes a file, if there is one. */
    void remove(String path);

    /** Whether there is such a file. */
    boolean has(String path);
}
