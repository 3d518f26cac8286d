package fr.certigrille.delivery.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;

/** OpenSSH's own daemon, on the loopback address, for the user of the test, who is known by a key. */
final class OpenSshServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final Path PRIVILEGE_SEPARATION = Path.of("/run/sshd");
    private static final String USER = System.getProperty("user.name");

    private final Path folder;
    private final int port;
    private final Path userKey;
    private final Process daemon;

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    OpenSshServer(Path folder, KeyPair hostKey) throws Exception {
        this.folder = folder;
        this.port = freePort();
        Files.createDirectories(depot());
        if (USER.equals("root")) {
            Files.createDirectories(PRIVILEGE_SEPARATION);
        }
        KeyPair user = SftpServer.key("ssh-ed25519", 256);
        userKey = privateKey("user_key", user);
        Files.writeString(folder.resolve("authorized_keys"), PublicKeyEntry.toString(user.getPublic()) + "\n");
        Path configuration = Files.writeString(
                folder.resolve("sshd_config"), """
                Port %1$d
                ListenAddress 127.0.0.1
                HostKey %2$s
                AuthorizedKeysFile %3$s/authorized_keys
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin prohibit-password
                Subsystem sftp internal-sftp
                """.formatted(port, privateKey("host_key", hostKey), folder));
        daemon = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        awaitAnswer();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path privateKey(String name, KeyPair pair) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, name, null, bytes);
        Path file = Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, bytes.toByteArray());
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (daemon.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                daemon.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("sshd: " + Files.readString(folder.resolve("sshd.log")));
    }

    int port() {
        return port;
    }

    Path depot() {
        return folder.resolve("depot");
    }

    /** Its address by a port of this machine, which may be that of a line to it. */
    Address address(int through, Path knownHosts) {
        return new Address.Sftp("127.0.0.1", through, USER, depot().toString(), knownHosts, userKey, null);
    }

    @Override
    public void close() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
            daemon.destroyForcibly();
        }
    }
}
