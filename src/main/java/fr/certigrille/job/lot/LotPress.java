package fr.certigrille.job.lot;

import fr.certigrille.delivery.lot.Press;
import fr.certigrille.rendering.PaperRenderer;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the papers of lots; sets up FOP when the first one is asked for. */
final class LotPress implements Press {

    private final Supplier<PaperRenderer> renderer;
    private @Nullable PaperRenderer bordereau;

    LotPress(Supplier<PaperRenderer> renderer) {
        this.renderer = renderer;
    }

    @Override
    public int bordereau(byte[] xml, OutputStream pdf) {
        if (bordereau == null) {
            bordereau = renderer.get();
        }
        return bordereau.render("bordereau", xml, pdf);
    }
}
