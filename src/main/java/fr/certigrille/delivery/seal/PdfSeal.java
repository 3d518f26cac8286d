package fr.certigrille.delivery.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Seals PDFs by an incremental update (PAdES-B, ETSI EN 319 142-1). The seal is invisible: its field has no size and lies off the page,
 * so that PDF/A and PDF/UA ask for no appearance and no tag of it.
 */
final class PdfSeal {

    private static final PDRectangle OFF_THE_PAGE = new PDRectangle(-10, -10, 0, 0);
    private static final COSName TABS = COSName.getPDFName("Tabs");
    private static final String LABEL = "Sceau de l’établissement";

    private final CmsSigner signer;

    PdfSeal(CmsSigner signer) {
        this.signer = signer;
    }

    byte[] seal(byte[] pdf, Instant time) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * signer.size());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            seal(document, out, time);
        }
        return out.toByteArray();
    }

    /** Fills the gap of a file that was written with it, without reading more than a block of it at a time. */
    void fill(SealGap gap, Path pdf) throws IOException {
        try (FileChannel file = FileChannel.open(pdf, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long length = file.size();
            file.write(ByteBuffer.wrap(gap.range(length)), gap.range());
            byte[] cms;
            try (InputStream covered =
                    new SealRange(gap.begin(), gap.end()).covered(() -> Files.newInputStream(pdf), length)) {
                cms = signer.sign(covered, null);
            }
            byte[] digits = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
            if (digits.length > gap.end() - gap.begin() - 2) {
                throw new IOException("the seal is larger than its gap");
            }
            file.write(ByteBuffer.wrap(digits), gap.begin() + 1);
        }
    }

    private void seal(PDDocument document, OutputStream out, Instant time) throws IOException {
        // Else PDFBox would draw the second half of the document's ID from the clock.
        document.setDocumentId(time.getEpochSecond());
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setSignDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
        try (SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(signer.size());
            document.addSignature(signature, options);
            hide(document);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(signer.sign(signing.getContent(), null));
        }
    }

    private static void hide(PDDocument document) throws IOException {
        PDSignatureField field = document.getSignatureFields().get(0);
        field.setAlternateFieldName(LABEL);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(OFF_THE_PAGE);
        widget.setPrinted(true);
        PDPage page = document.getPage(0);
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setItem(TABS, COSName.S);
        dictionary.setNeedToBeUpdated(true);
    }
}
