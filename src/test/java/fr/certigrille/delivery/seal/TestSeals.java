package fr.certigrille.delivery.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates of fictional establishments, made for a test. */
public final class TestSeals {

    public static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final String PASSWORD = "essai";
    private static final int RSA = 3072;

    private TestSeals() {}

    /** A self-signed certificate of this holder, in a new PKCS#12 in the folder. */
    public static SealSettings make(Path folder, String holder) {
        return make(folder, holder, Instant.parse("2036-01-01T00:00:00Z"));
    }

    public static SealSettings make(Path folder, String holder, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA);
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = certificate(pair, holder, until);
            Path keystore = folder.resolve(holder + ".p12");
            write(keystore, pair, certificate);
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            Files.writeString(folder.resolve(holder + ".pem"), pem);
            return new SealSettings(keystore, PASSWORD, NOW);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyPair pair, String holder, Instant until) throws Exception {
        X500Principal name = new X500Principal("CN=" + holder + ",C=FR");
        Date from = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, Date.from(until), name, pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    private static void write(Path file, KeyPair pair, X509Certificate certificate) throws Exception {
        KeyStore keystore = KeyStore.getInstance("PKCS12");
        keystore.load(null, null);
        keystore.setKeyEntry("sceau", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(file)) {
            keystore.store(out, PASSWORD.toCharArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
