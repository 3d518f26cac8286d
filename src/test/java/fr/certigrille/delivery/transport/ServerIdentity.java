package fr.certigrille.delivery.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's key and its own certificate, made by keytool.
 *
 * @param keyStore PKCS#12
 * @param certificate PEM
 */
public record ServerIdentity(Path keyStore, Path certificate) {

    static final String PASSWORD = "essai-essai";

    /** Of this machine. */
    public static ServerIdentity ofThisMachine(Path folder) throws Exception {
        return of(folder, "san=dns:localhost,ip:127.0.0.1");
    }

    /** Of another one. */
    static ServerIdentity ofAnother(Path folder) throws Exception {
        return of(folder, "san=dns:autre.example");
    }

    private static ServerIdentity of(Path folder, String names) throws Exception {
        Path keyStore = folder.resolve(names.hashCode() + ".p12");
        Path certificate = folder.resolve(names.hashCode() + ".pem");
        keytool(
                keyStore,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=essai",
                "-ext",
                names);
        keytool(keyStore, "-exportcert", "-rfc", "-file", certificate.toString());
        return new ServerIdentity(keyStore, certificate);
    }

    private static void keytool(Path keyStore, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "-alias", "server", "-keystore", keyStore.toString(), "-storepass", PASSWORD)))
                .toList();
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
    }

    SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
