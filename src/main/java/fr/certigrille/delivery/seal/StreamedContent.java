package fr.certigrille.delivery.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/** Content that is signed as it streams by, whatever its size. */
record StreamedContent(InputStream in) implements CMSTypedData {

    @Override
    public ASN1ObjectIdentifier getContentType() {
        return CMSObjectIdentifiers.data;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        in.transferTo(out);
    }

    @Override
    public Object getContent() {
        return in;
    }
}
