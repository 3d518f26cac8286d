package fr.certigrille.rendering;

import java.util.Map;
import javax.xml.transform.Source;
import org.apache.xmlgraphics.image.loader.Image;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSessionContext;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.AbstractImageLoader;
import org.apache.xmlgraphics.image.loader.impl.AbstractImageLoaderFactory;
import org.apache.xmlgraphics.image.loader.impl.ImageGraphics2D;
import org.apache.xmlgraphics.image.loader.spi.ImageImplRegistry;
import org.apache.xmlgraphics.image.loader.spi.ImageLoader;
import org.apache.xmlgraphics.image.loader.spi.ImagePreloader;
import org.apache.xmlgraphics.io.XmlSourceUtil;
import org.jspecify.annotations.Nullable;

/** Teaches FOP the URIs {@code form:kind/width/height}: drawn as vectors, without SVG and its cost. */
final class FormImageLoader extends AbstractImageLoader {

    private static final String MIME = "application/x-certigrille-form";
    private static final double DPI = 72;

    static void register(ImageImplRegistry registry) {
        registry.registerPreloader(new Preloader());
        registry.registerLoaderFactory(new Factory());
    }

    @Override
    public ImageFlavor getTargetFlavor() {
        return ImageFlavor.GRAPHICS2D;
    }

    @Override
    public Image loadImage(ImageInfo info, @Nullable Map<String, Object> hints, ImageSessionContext session) {
        XmlSourceUtil.closeQuietly(session.getSource(info.getOriginalURI()));
        return new ImageGraphics2D(info, FormImages.parse(info.getOriginalURI()));
    }

    private static final class Preloader implements ImagePreloader {

        @Override
        public @Nullable ImageInfo preloadImage(String uri, Source source, ImageContext context) {
            return uri.startsWith(FormImages.SCHEME) ? info(uri) : null;
        }

        private static ImageInfo info(String uri) {
            FormImages image = FormImages.parse(uri);
            ImageInfo info = new ImageInfo(uri, MIME);
            ImageSize size = new ImageSize();
            size.setSizeInMillipoints(image.getImageSize().width, image.getImageSize().height);
            size.setResolution(DPI);
            size.calcPixelsFromSize();
            info.setSize(size);
            return info;
        }

        @Override
        public int getPriority() {
            return 1;
        }
    }

    private static final class Factory extends AbstractImageLoaderFactory {

        @Override
        public String[] getSupportedMIMETypes() {
            return new String[] {MIME};
        }

        @Override
        public ImageFlavor[] getSupportedFlavors(String mime) {
            return new ImageFlavor[] {ImageFlavor.GRAPHICS2D};
        }

        @Override
        public ImageLoader newImageLoader(ImageFlavor targetFlavor) {
            return new FormImageLoader();
        }

        @Override
        @Deprecated
        @SuppressWarnings("InlineMeSuggester")
        public int getUsagePenalty(String mime, ImageFlavor flavor) {
            return 0;
        }

        @Override
        public boolean isAvailable() {
            return true;
        }
    }
}
