package fr.certigrille.delivery.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes the CMS of seals: content type, digest and certificate are signed (ETSI EN 319 122-1, baseline B). A PDF states the time itself;
 * elsewhere it is a signed attribute.
 */
final class CmsSigner {

    private static final int FIXED = 2_048;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final SigningCertificateV2 reference;
    private final int size;

    CmsSigner(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        this.key = key;
        this.chain = List.copyOf(chain);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain.get(0).getEncoded());
        this.reference = new SigningCertificateV2(new ESSCertIDv2(digest));
        int bytes = FIXED;
        for (X509Certificate certificate : chain) {
            bytes += certificate.getEncoded().length;
        }
        this.size = bytes;
    }

    /** Most bytes of a seal. */
    int size() {
        return size;
    }

    /**
     * Signs all that is left of a stream, detached.
     *
     * @param time the time to state; null to state none
     */
    byte[] sign(InputStream content, @Nullable Instant time) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            ContentSigner signer = new JcaContentSignerBuilder(algorithm()).build(key);
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(time))
                            .build(signer, chain.get(0)));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new StreamedContent(content), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** PKCS#1 v1.5 for RSA: the same input gives the same signature. */
    private String algorithm() {
        return "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA";
    }

    @SuppressWarnings("JdkObsolete") // Bouncy Castle takes a Hashtable
    private CMSAttributeTableGenerator attributes(@Nullable Instant time) {
        return parameters -> {
            Hashtable<ASN1ObjectIdentifier, Attribute> table = new Hashtable<>();
            put(table, CMSAttributes.contentType, CMSObjectIdentifiers.data);
            byte[] digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
            put(table, CMSAttributes.messageDigest, new org.bouncycastle.asn1.DEROctetString(digest));
            put(table, PKCSObjectIdentifiers.id_aa_signingCertificateV2, reference);
            if (time != null) {
                put(table, CMSAttributes.signingTime, new Time(Date.from(time)));
            }
            return new AttributeTable(table);
        };
    }

    private static void put(Hashtable<ASN1ObjectIdentifier, Attribute> table, ASN1ObjectIdentifier type, Object value) {
        table.put(type, new Attribute(type, new DERSet((org.bouncycastle.asn1.ASN1Encodable) value)));
    }
}
