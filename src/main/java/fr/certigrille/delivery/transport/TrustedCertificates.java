package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom we believe who a server is: the authorities that Java knows, and those that the job file adds. */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * A TLS context.
     *
     * @param more PEM file with one or several authorities to trust as well; null for none
     * @throws DeliveryFailure with CG-753 if that file cannot be read
     */
    static SSLContext context(@Nullable Path more) throws DeliveryFailure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, more == null ? null : managers(keyStore(more)), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            String file = more == null ? "cacerts" : more.getFileName().toString();
            throw DeliveryFailure.lasting(Code.TRUST_FILE_UNUSABLE, e, file);
        }
    }

    private static KeyStore keyStore(Path more) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate usual : usual()) {
            store.setCertificateEntry("usual-" + number++, usual);
        }
        try (InputStream in = Files.newInputStream(more)) {
            for (Certificate added : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("added-" + number++, added);
            }
        }
        return store;
    }

    private static X509Certificate[] usual() throws GeneralSecurityException {
        return Stream.of(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .map(manager -> ((X509TrustManager) manager).getAcceptedIssuers())
                .findFirst()
                .orElseThrow();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Whether something failed because the server is not believed to be who it says. */
    static boolean refused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(CertificateException.class::isInstance);
    }
}
