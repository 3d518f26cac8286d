package fr.certigrille.rendering;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * What stylesheets may read: files of our stylesheet folder and of the folder of grids, links followed, and nothing else. A look from
 * outside names ours by {@code certigrille:evaluation-to-fo.xsl}. Whatever else is asked for is refused and remembered.
 */
final class Boundary implements ResourceResolver {

    private static final String OURS = "certigrille";

    private final Path home;
    private final List<Path> folders;
    private final AtomicReference<@Nullable String> refused = new AtomicReference<>();

    Boundary(Path xslFolder, @Nullable Path gridFolder) {
        this.home = xslFolder.toAbsolutePath();
        this.folders = gridFolder == null ? List.of(real(xslFolder)) : List.of(real(xslFolder), real(gridFolder));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    @Override
    public Source resolve(ResourceRequest request) throws XPathException {
        try {
            return source(inside(URI.create(request.uri))
                    .orElseThrow(() -> new IOException("outside of the folders of stylesheets")));
        } catch (IOException | IllegalArgumentException e) {
            throw new XPathException("refused", "FODC0002");
        }
    }

    /** The file that a URI names, if it lies inside; what lies outside is remembered. */
    Optional<Path> inside(URI uri) {
        Optional<Path> file = file(uri).filter(this::isInside);
        if (file.isEmpty()) {
            refused.set(String.valueOf(uri.getScheme()));
        }
        return file;
    }

    private Optional<Path> file(URI uri) {
        try {
            if (OURS.equals(uri.getScheme())) {
                return Optional.of(home.resolve(uri.getSchemeSpecificPart()));
            }
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isInside(Path file) {
        try {
            Path real = file.toRealPath();
            return folders.stream().anyMatch(real::startsWith);
        } catch (IOException e) {
            Path plain = file.toAbsolutePath().normalize();
            return folders.stream().anyMatch(plain::startsWith);
        }
    }

    /** What was refused since the last question: the scheme of its URI. */
    Optional<String> takeRefusal() {
        return Optional.ofNullable(refused.getAndSet(null));
    }

    void refuse(String what) {
        refused.set(what);
    }

    /** A file to be parsed without DTD and whatever DTDs pull in. */
    static Source source(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no such file");
        }
        SAXSource source = new SAXSource(reader(), new InputSource(file.toUri().toString()));
        source.setSystemId(file.toUri().toString());
        return source;
    }

    static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("every JDK can read XML without DTD", e);
        }
    }
}
