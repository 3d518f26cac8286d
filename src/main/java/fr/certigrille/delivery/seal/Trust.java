package fr.certigrille.delivery.seal;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom to trust: certificates of establishments, or of the authorities that issued them. Revocation lists are not asked: the check
 * needs no network.
 */
public final class Trust {

    /** Nobody. */
    public static final Trust NONE = new Trust(List.of());

    private final List<X509Certificate> certificates;

    private Trust(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /**
     * Reads certificates, PEM (several in a file) or DER.
     *
     * @throws FindingException with CG-727 when a file is no certificate
     */
    public static Trust of(List<Path> files) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(certificate -> certificates.add((X509Certificate) certificate));
            } catch (IOException | CertificateException e) {
                throw new FindingException(Finding.of(Code.TRUST_UNUSABLE, Place.of(file.toString())), e);
            }
        }
        return new Trust(certificates);
    }

    public boolean isGiven() {
        return !certificates.isEmpty();
    }

    /** Whether the signer is one of them, or was certified by one of them, and is valid at that time. */
    public boolean includes(Signer signer, Instant now) {
        try {
            signer.certificate().checkValidity(Date.from(now));
            return certificates.contains(signer.certificate()) || isCertified(signer, now);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isCertified(Signer signer, Instant now) throws GeneralSecurityException {
        Set<TrustAnchor> anchors = new HashSet<>();
        certificates.forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
        if (anchors.isEmpty()) {
            return false;
        }
        List<X509Certificate> path = new ArrayList<>(List.of(signer.certificate()));
        signer.others().stream()
                .filter(other -> !certificates.contains(other))
                .filter(other -> !other.getSubjectX500Principal().equals(other.getIssuerX500Principal()))
                .forEach(path::add);
        CertPath chain = CertificateFactory.getInstance("X.509").generateCertPath(path);
        PKIXParameters parameters = new PKIXParameters(anchors);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        CertPathValidator.getInstance("PKIX").validate(chain, parameters);
        return true;
    }
}
