package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** FOP, set up for our forms. Not thread-safe: one factory shared by threads loses its fonts. */
final class Formatter {

    private static final String CONFIGURATION = "fop.xconf";
    private static final String PRODUCER = "Certigrille";
    private static final String CREATED = "created";

    private final FopFactory factory;

    Formatter(Path xslFolder) {
        try (InputStream configuration = Files.newInputStream(xslFolder.resolve(CONFIGURATION))) {
            factory = new FopConfParser(
                            configuration,
                            xslFolder.toAbsolutePath().toUri(),
                            new Resources(new Boundary(xslFolder, null)))
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException | IOException e) {
            throw new FindingException(Finding.of(Code.STYLESHEET_UNUSABLE, Place.of(CONFIGURATION), "FOP"), e);
        }
        FormImageLoader.register(factory.getImageManager().getRegistry());
    }

    /** A formatting of one document, whose creation date is given and not the clock's. */
    Fop start(LocalDate created, FormatterEvents events, OutputStream pdf) throws FOPException {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setProducer(PRODUCER);
        agent.setCreationDate(Date.from(created.atStartOfDay(ZoneOffset.UTC).toInstant()));
        agent.getEventBroadcaster().addEventListener(events);
        return factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
    }

    /** Sends a document's XSL-FO on. */
    @FunctionalInterface
    interface Transformation {
        void to(SAXDestination fo);
    }

    /**
     * Writes the PDF of a document, dated as its root tells. Nothing is written when it fails.
     *
     * @return the number of pages
     * @throws FindingException with a 4xx code when FOP or the transformation complains
     */
    int format(String name, XdmNode document, Transformation transformation, OutputStream pdf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        FormatterEvents events = new FormatterEvents();
        try {
            Fop fop = start(created(document), events, bytes);
            transformation.to(new SAXDestination(fop.getDefaultHandler()));
            events.check(name);
            pdf.write(StablePdf.of(bytes.toByteArray()));
            return fop.getResults().getPageCount();
        } catch (FindingException e) {
            events.check(name);
            throw e;
        } catch (FOPException e) {
            throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), "FOP"), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The date that the root of a neutral document tells. */
    static LocalDate created(XdmNode document) {
        String created = document.select(Steps.child().where(n -> n.getNodeKind() == XdmNodeKind.ELEMENT))
                .asNode()
                .attribute(CREATED);
        return LocalDate.parse(created);
    }

    /**
     * Lays out XSL-FO that is no one's document.
     *
     * @throws FindingException when FOP complains
     */
    byte[] typeset(String fo, LocalDate created) {
        FormatterEvents events = new FormatterEvents();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
        try {
            Fop fop = start(created, events, pdf);
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(fo)), fop.getDefaultHandler());
            events.check("FO");
            return StablePdf.of(pdf.toByteArray());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of("FO"), "FOP"), e);
        }
    }

    /** Files of the stylesheet folder; the images of the form have no file. */
    private record Resources(Boundary boundary) implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            return FormImages.SCHEME.equals(uri.getScheme() + ":")
                    ? new Resource(new ByteArrayInputStream(new byte[0]))
                    : new Resource(Files.newInputStream(
                            boundary.inside(uri).orElseThrow(() -> new IOException("outside of the stylesheets"))));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("read only");
        }
    }
}
