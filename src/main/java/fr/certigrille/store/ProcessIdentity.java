package fr.certigrille.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A process, as other processes can look for it.
 *
 * @param host the machine since its last start, and the room that its process numbers count in (a container has its own)
 * @param pid the process number
 */
record ProcessIdentity(String host, long pid) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path PID_NAMESPACE = Path.of("/proc/self/ns/pid");

    static ProcessIdentity own() {
        return Own.IDENTITY;
    }

    /** Asked of the system once. */
    private static final class Own {
        private static final ProcessIdentity IDENTITY = new ProcessIdentity(
                hostName() + boot() + pidNamespace(), ProcessHandle.current().pid());
    }

    /**
     * Whether the process is known to be dead: it was on this machine and is no longer there, or its number went to a process that
     * is younger than what it did.
     *
     * @param since when the process was certainly alive, by a clock that may differ from ours by a minute
     */
    boolean isDead(Instant since) {
        return host.equals(own().host)
                && ProcessHandle.of(pid)
                        .map(found -> found.info()
                                .startInstant()
                                .filter(start -> start.isAfter(since.plusSeconds(60)))
                                .isPresent())
                        .orElse(true);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String boot() {
        try {
            return Files.isReadable(BOOT) ? "/" + Files.readString(BOOT).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String pidNamespace() {
        try {
            return Files.isSymbolicLink(PID_NAMESPACE) ? "/" + Files.readSymbolicLink(PID_NAMESPACE) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
