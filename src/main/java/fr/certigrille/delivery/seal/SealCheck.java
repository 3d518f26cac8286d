package fr.certigrille.delivery.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Checks seals. Answers who sealed; nobody where the seal is broken, or there is none. */
public final class SealCheck {

    /** Of a seal, in hexadecimal digits: some twenty times what one with a chain of certificates takes. */
    private static final int MOST_DIGITS = 2 << 20;

    private static final Pattern GAP = Pattern.compile("<(?:[0-9A-Fa-f]{2})++>");

    private SealCheck() {}

    /** Who sealed these bytes with this detached seal. */
    public static Optional<Signer> detached(byte[] content, byte[] seal) {
        return detached(new ByteArrayInputStream(content), seal);
    }

    private static Optional<Signer> detached(InputStream content, byte[] seal) {
        try {
            CMSSignedData signed = new CMSSignedData(new StreamedContent(content), seal);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return Optional.empty();
            }
            return verified(signed, signers.iterator().next());
        } catch (CMSException | CertificateException | OperatorCreationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Signer> verified(CMSSignedData signed, SignerInformation signer)
            throws CMSException, CertificateException, OperatorCreationException {
        X509Certificate certificate = null;
        List<X509Certificate> others = new ArrayList<>();
        for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
            X509Certificate found = new JcaX509CertificateConverter().getCertificate(holder);
            if (signer.getSID().match(holder)) {
                certificate = found;
            } else {
                others.add(found);
            }
        }
        if (certificate == null
                || !signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
            return Optional.empty();
        }
        return Optional.of(new Signer(certificate, others));
    }

    /** What can be read more than once. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Who sealed this PDF, all of it. It is read as a stream, whatever its size.
     *
     * @param length of the PDF, in bytes
     */
    public static Optional<Signer> pdf(Source pdf, long length) {
        try {
            Optional<SealRange> range;
            try (InputStream in = pdf.open()) {
                range = SealRange.last(in, length).filter(found -> found.size() <= MOST_DIGITS);
            }
            return range.isEmpty() ? Optional.empty() : sealed(pdf, range.get(), length);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Signer> sealed(Source pdf, SealRange range, long length) throws IOException {
        String gap;
        try (InputStream in = pdf.open()) {
            in.skipNBytes(range.begin());
            gap = new String(in.readNBytes((int) range.size()), StandardCharsets.US_ASCII);
        }
        if (!GAP.matcher(gap).matches()) {
            return Optional.empty();
        }
        byte[] cms = HexFormat.of().parseHex(gap, 1, gap.length() - 1);
        try (InputStream covered = range.covered(pdf, length)) {
            return detached(covered, cms);
        }
    }
}
