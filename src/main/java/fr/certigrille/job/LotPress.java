package fr.certigrille.job;

import fr.certigrille.delivery.lot.Paper;
import fr.certigrille.rendering.PaperKind;
import fr.certigrille.rendering.PaperRenderer;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the papers of lots; sets up FOP when the first one is asked for. */
final class LotPress {

    private final Path stylesheets;
    private @Nullable PaperRenderer bordereau;

    LotPress(Path stylesheets) {
        this.stylesheets = stylesheets;
    }

    Paper bordereau(byte[] xml) {
        if (bordereau == null) {
            bordereau = new PaperRenderer(stylesheets, PaperKind.BORDEREAU);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        int pages = bordereau.render("bordereau", xml, pdf);
        return new Paper(pdf.toByteArray(), pages);
    }
}
