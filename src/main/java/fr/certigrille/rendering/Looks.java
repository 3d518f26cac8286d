package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.jspecify.annotations.Nullable;

/** Looks by name, each compiled once: those of the folder of grids, then the official ones, then the generic one. Thread-safe. */
final class Looks {

    private static final String GENERIC = "evaluation-to-fo.xsl";

    private final Processor processor;
    private final Boundary boundary;
    private final Path xslFolder;
    private final @Nullable Path gridFolder;
    private final ErrorReporter reporter;
    private final Map<String, FindingException> refused = new HashMap<>();
    private final Map<String, Look> compiled = new HashMap<>();
    private final Map<String, XdmValue> wordings = new HashMap<>();

    Looks(Processor processor, Boundary boundary, Path xslFolder, @Nullable Path gridFolder, ErrorReporter reporter) {
        this.processor = processor;
        this.boundary = boundary;
        this.xslFolder = xslFolder;
        this.gridFolder = gridFolder;
        this.reporter = reporter;
    }

    /**
     * A compiled look.
     *
     * @param name the name of its file, for findings
     * @param outside whether it is not one of ours
     */
    record Look(String name, XsltExecutable executable, boolean outside) {}

    /** @throws FindingException with CG-030 if there is no such look, CG-031 or CG-405 if it cannot be used */
    synchronized Look look(String name) {
        FindingException known = refused.get(name);
        if (known != null) {
            throw known;
        }
        try {
            return compiled.computeIfAbsent(name, this::compile);
        } catch (FindingException e) {
            refused.put(name, e);
            throw e;
        }
    }

    private Look compile(String name) {
        Optional<Path> outside = outside(name);
        if (outside.isPresent()) {
            return new Look(name + ".xsl", compile(outside.get()), true);
        }
        Path ours = name.equals(Grid.GENERIC_LOOK)
                ? xslFolder.resolve(GENERIC)
                : xslFolder.resolve("grids").resolve(name + ".xsl");
        if (!Files.exists(ours)) {
            throw new FindingException(Finding.of(Code.LOOK_UNKNOWN, Place.of(name + ".xsl"), name));
        }
        return new Look(ours.getFileName().toString(), compile(ours), false);
    }

    /** The name of a look's file, where the look comes from the folder of grids. */
    Optional<String> outsideFile(String name) {
        return outside(name).map(file -> name + ".xsl");
    }

    private Optional<Path> outside(String name) {
        return Optional.ofNullable(gridFolder)
                .map(folder -> folder.resolve("looks").resolve(name + ".xsl"))
                .filter(Files::exists);
    }

    private XsltExecutable compile(Path file) {
        String name = file.getFileName().toString();
        try {
            XsltCompiler compiler = processor.newXsltCompiler();
            compiler.setErrorReporter(reporter);
            return compiler.compile(Boundary.source(file));
        } catch (SaxonApiException | IOException e) {
            throw boundary.takeRefusal()
                    .map(what -> new FindingException(Finding.of(Code.STYLESHEET_REFUSED, Place.of(name), what), e))
                    .orElseGet(() -> new FindingException(
                            Finding.of(Code.STYLESHEET_UNUSABLE, Place.of(name), FormStylesheet.code(e)), e));
        }
    }

    /** The words that win over ours, from the folder of grids. */
    synchronized XdmValue wording(String language) {
        return wordings.computeIfAbsent(language, this::readWording);
    }

    private XdmValue readWording(String language) {
        Path file = gridFolder == null ? null : gridFolder.resolve("l10n").resolve(language + ".xml");
        if (file == null || !Files.exists(file)) {
            return XdmValue.makeSequence(List.of());
        }
        try {
            List<XdmNode> words = new ArrayList<>();
            words.add(processor.newDocumentBuilder().build(Boundary.source(file)));
            return new XdmValue(words);
        } catch (SaxonApiException | IOException e) {
            throw new FindingException(
                    Finding.of(Code.STYLESHEET_UNUSABLE, Place.of("l10n/" + language + ".xml"), "XML"), e);
        }
    }
}
