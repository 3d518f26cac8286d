package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code src/test/xspec/*.xspec}: the functions and modes of the stylesheets, each scenario a test. */
class XspecTest {

    private static final String XSPEC = "http://www.jenitennison.com/xslt/xspec";
    private static final String COMPILER = "/io/xspec/xspec/impl/src/compiler/compile-xslt-tests.xsl";

    private final Processor processor = new Processor(false);

    XspecTest() {
        Typeface typeface = new Typeface(Samples.XSL);
        FormFunctions.register(processor, typeface);
    }

    @TestFactory
    Stream<DynamicNode> scenarios() throws Exception {
        URL compiler = Objects.requireNonNull(XspecTest.class.getResource(COMPILER));
        XsltExecutable xspec = processor.newXsltCompiler().compile(new StreamSource(compiler.toString()));
        List<DynamicNode> files = new ArrayList<>();
        for (Path file : files()) {
            files.add(dynamicContainer(file.getFileName().toString(), results(report(xspec, file))));
        }
        return files.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/xspec"))) {
            return files.filter(file -> file.toString().endsWith(".xspec"))
                    .sorted()
                    .toList();
        }
    }

    private XdmNode report(XsltExecutable xspec, Path file) throws SaxonApiException {
        XdmNode description = processor.newDocumentBuilder().build(file.toFile());
        XdmDestination tests = new XdmDestination();
        Xslt30Transformer compiling = xspec.load30();
        compiling.setGlobalContextItem(description);
        compiling.applyTemplates(description, tests);
        XdmDestination report = new XdmDestination();
        XdmNode compiled = tests.getXdmNode();
        processor
                .newXsltCompiler()
                .compile(compiled.asSource())
                .load30()
                .callTemplate(new QName(XSPEC, "main"), report);
        return report.getXdmNode();
    }

    private Stream<DynamicNode> results(XdmNode report) throws SaxonApiException {
        XPathCompiler xpath = processor.newXPathCompiler();
        xpath.declareNamespace("x", XSPEC);
        List<DynamicNode> tests = new ArrayList<>();
        for (XdmItem test : xpath.evaluate("//x:test", report)) {
            String label = xpath.evaluate("string-join(ancestor-or-self::*/x:label, ': ')", test)
                    .toString();
            String got = xpath.evaluate("string-join(../x:result ! serialize(.))", test)
                    .toString();
            boolean successful =
                    xpath.evaluate("string(@successful)", test).toString().equals("true");
            tests.add(dynamicTest(label, () -> assertThat(successful).as(got).isTrue()));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }
}
