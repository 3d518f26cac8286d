package fr.certigrille.workers;

import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A network namespace of Linux with one cable to the machine: what is in it reaches the database over the kernel's own network, as
 * another machine would. Needs root and iproute2.
 */
final class Namespace implements Network {

    private final DatabaseSettings database;
    private final String name;
    private final String near;
    private final String host;

    /**
     * Lays the cable.
     *
     * @param number 0 to 16,383, another one for each that there is at a time
     */
    Namespace(DatabaseSettings database, int number) throws Exception {
        this.database = database;
        this.name = "certigrille-" + number;
        this.near = "cg-near-" + number;
        String far = "cg-far-" + number;
        this.host = address(number, 1);
        must("ip", "netns", "add", name);
        must("ip", "link", "add", near, "type", "veth", "peer", "name", far, "netns", name);
        must("ip", "address", "add", host + "/30", "dev", near);
        must("ip", "link", "set", near, "up");
        inside("ip", "address", "add", address(number, 2) + "/30", "dev", far);
        inside("ip", "link", "set", far, "up");
        inside("ip", "link", "set", "lo", "up");
    }

    private static String address(int number, int end) {
        return "10.213.%d.%d".formatted(number / 64, number % 64 * 4 + end);
    }

    /** Whether this machine lets us have one. */
    static boolean isPossible() {
        try {
            new Namespace(new DatabaseSettings("", "", ""), 16_383).close();
            return true;
        } catch (Exception notAllowed) {
            return false;
        }
    }

    @Override
    public DatabaseSettings seen() {
        return new DatabaseSettings(database.url().replace("localhost", host), database.user(), database.password());
    }

    @Override
    public List<String> within() {
        return List.of("ip", "netns", "exec", name);
    }

    @Override
    public void cut() throws Exception {
        must("ip", "link", "set", near, "down");
    }

    @Override
    public void heal() throws Exception {
        must("ip", "link", "set", near, "up");
    }

    private void inside(String... command) throws Exception {
        List<String> line = new ArrayList<>(within());
        line.addAll(List.of(command));
        must(line.toArray(String[]::new));
    }

    private static void must(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + told);
        }
    }

    /** What is still in it keeps it until it ends. */
    @Override
    public void close() {
        try {
            must("ip", "link", "delete", near);
            must("ip", "netns", "delete", name);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
