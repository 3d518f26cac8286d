package fr.certigrille.delivery.seal;

import fr.certigrille.file.Sha256;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Who sealed.
 *
 * @param certificate the certificate of the seal
 * @param others certificates that came with it, to find a way to a trusted one
 */
public record Signer(X509Certificate certificate, List<X509Certificate> others) {

    public Signer {
        others = List.copyOf(others);
    }

    public String holder() {
        return holder(certificate);
    }

    public String fingerprint() {
        return fingerprint(certificate);
    }

    /** The common name of a certificate, or all of its subject. */
    static String holder(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException e) {
            return subject;
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from its encoding", e);
        }
    }
}
