package fr.certigrille.delivery.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A real SFTP server with a folder {@code depot} and a user {@code lycee}. */
public final class SftpServer implements AutoCloseable {

    public static final String PASSWORD = "sésame-ouvre-toi";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final List<KeyPair> hostKeys;

    @Nullable
    PublicKey accepted;

    public SftpServer(Path root, KeyPair... hostKeys) throws IOException {
        this.root = root;
        this.hostKeys = List.of(hostKeys);
        Files.createDirectories(depot());
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("lycee") && password.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(accepted, key));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    static KeyPair key(String type, int size) {
        try {
            return KeyUtils.generateKeyPair(type, size);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair ecKey() {
        return key("ecdsa-sha2-nistp256", 256);
    }

    public Path depot() {
        return root.resolve("depot");
    }

    SshServer server() {
        return server;
    }

    public int port() {
        return server.getPort();
    }

    /** A known-hosts file that has a key for a port of this machine. */
    public static Path knownHosts(Path file, int port, KeyPair... keys) throws IOException {
        StringBuilder lines = new StringBuilder("# known by phone\n");
        for (KeyPair key : keys) {
            lines.append("[127.0.0.1]:").append(port).append(' ');
            lines.append(PublicKeyEntry.toString(key.getPublic())).append('\n');
        }
        return Files.writeString(file, lines);
    }

    /** The server's address, its key known. */
    Address.Sftp address(Path knownHosts) throws IOException {
        return address(port(), knownHosts(knownHosts, port(), hostKeys.toArray(KeyPair[]::new)));
    }

    public static Address.Sftp address(int port, Path knownHosts) {
        return new Address.Sftp("127.0.0.1", port, "lycee", "/depot", knownHosts, null, new Secret(PASSWORD));
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
