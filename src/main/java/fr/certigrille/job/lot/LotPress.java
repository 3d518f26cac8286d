package fr.certigrille.job.lot;

import fr.certigrille.delivery.lot.Press;
import fr.certigrille.rendering.PaperKind;
import fr.certigrille.rendering.PaperRenderer;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the papers of lots; sets up FOP when the first one is asked for. */
public final class LotPress implements Press {

    private final Path stylesheets;
    private @Nullable PaperRenderer bordereau;

    public LotPress(Path stylesheets) {
        this.stylesheets = stylesheets;
    }

    @Override
    public int bordereau(byte[] xml, OutputStream pdf) {
        if (bordereau == null) {
            bordereau = new PaperRenderer(stylesheets, PaperKind.BORDEREAU);
        }
        return bordereau.render("bordereau", xml, pdf);
    }
}
