package fr.certigrille.delivery.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** A second opinion: the seal of a PDF as another program reads it. */
public final class PdfBoxCheck {

    private PdfBoxCheck() {}

    /** What the program says. */
    public static Optional<Signer> ours(byte[] pdf) {
        return SealCheck.pdf(() -> new ByteArrayInputStream(pdf), pdf.length);
    }

    /** What PDFBox says. */
    public static Optional<Signer> theirs(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            if (signature == null || !coversAll(signature.getByteRange(), pdf)) {
                return Optional.empty();
            }
            return SealCheck.detached(signature.getSignedContent(pdf), signature.getContents(pdf));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Nothing but the seal's own digits is outside of what it covers. */
    private static boolean coversAll(int[] range, byte[] pdf) {
        if (range.length != 4 || range[0] != 0 || range[2] + range[3] != pdf.length) {
            return false;
        }
        int begin = range[1];
        int end = range[2] - 1;
        boolean hexadecimal = begin < end && pdf[begin] == '<' && pdf[end] == '>';
        for (int i = begin + 1; hexadecimal && i < end; i++) {
            hexadecimal = Character.digit(pdf[i], 16) >= 0;
        }
        return hexadecimal;
    }
}
