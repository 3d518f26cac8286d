package fr.certigrille.delivery.seal;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** The seal of an establishment. With an RSA key, the same bytes sealed at the same time give the same bytes. */
public final class Seal {

    private final X509Certificate certificate;
    private final CmsSigner signer;

    private Seal(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        this.certificate = chain.get(0);
        this.signer = new CmsSigner(key, chain);
    }

    /**
     * Opens the keystore, which must hold one key.
     *
     * @throws FindingException with CG-705 when it cannot be opened or holds no key to seal with
     */
    public static Seal open(SealSettings settings) {
        char[] password = settings.password().toCharArray();
        try (InputStream in = Files.newInputStream(settings.keystore())) {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(in, password);
            for (String alias : Collections.list(keystore.aliases())) {
                if (keystore.getKey(alias, password) instanceof PrivateKey key) {
                    return new Seal(key, chain(keystore.getCertificateChain(alias)));
                }
            }
            throw unusable(settings, new IOException("no key"));
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(settings, e);
        }
    }

    private static FindingException unusable(SealSettings settings, Exception cause) {
        Place place = Place.of(String.valueOf(settings.keystore().getFileName()));
        return new FindingException(Finding.of(Code.KEYSTORE_UNUSABLE, place), cause);
    }

    private static List<X509Certificate> chain(Certificate... certificates) {
        return Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
    }

    /**
     * Refuses to seal with a certificate that is not valid at that time.
     *
     * @throws FindingException with CG-706
     */
    public void checkValid(Instant time) {
        try {
            certificate.checkValidity(Date.from(time));
        } catch (CertificateException e) {
            throw new FindingException(Finding.of(Code.CERTIFICATE_NOT_VALID, Place.of(holder())), e);
        }
    }

    /** Name of the certificate's holder. */
    public String holder() {
        return Signer.holder(certificate);
    }

    /** SHA-256 of the certificate. */
    public String fingerprint() {
        return Signer.fingerprint(certificate);
    }

    /** Most bytes that a seal adds to a PDF. */
    public long overhead() {
        return 2L * signer.size() + 4_096;
    }

    /** The PDF with a seal that covers all of it, added at its end: what was there stays as it is. */
    public byte[] pdf(byte[] pdf, Instant time) throws IOException {
        return new PdfSeal(signer).seal(pdf, time);
    }

    /** A gap for a seal, in a PDF that is yet to be written. */
    public SealGap gap(Instant time) {
        return new SealGap(signer.size(), time);
    }

    /** Seals a PDF that was written with a gap, all of it but the gap, where it lies. */
    public void fill(SealGap gap, Path pdf) throws IOException {
        new PdfSeal(signer).fill(gap, pdf);
    }

    /** A detached seal (CAdES-B, DER) of some bytes. */
    public byte[] detached(byte[] content, Instant time) throws IOException {
        return signer.sign(new ByteArrayInputStream(content), time);
    }

    /** What tells this seal from another. */
    public String state() {
        return Sha256.of((holder() + fingerprint()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
