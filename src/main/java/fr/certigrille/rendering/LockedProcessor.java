package fr.certigrille.rendering;

import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** Saxon without anything that reaches outside: the network, other files, the environment, Java, other outputs. */
final class LockedProcessor {

    private LockedProcessor() {}

    /** A processor whose stylesheets read what the boundary lets them read, and write their one result. */
    static Processor within(Boundary boundary) {
        Processor processor = new Processor(false);
        Configuration configuration = processor.getUnderlyingConfiguration();
        configuration.setResourceResolver(boundary);
        configuration.setUnparsedTextURIResolver((uri, encoding, config) -> {
            throw refusal(boundary, "unparsed-text", "FOUT1170");
        });
        configuration.setCollectionFinder((context, uri) -> {
            throw refusal(boundary, "collection", "FODC0002");
        });
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
        configuration.setParseOptions(configuration.getParseOptions().withXMLReaderMaker(Boundary::reader));
        return processor;
    }

    private static XPathException refusal(Boundary boundary, String what, String code) {
        boundary.refuse(what);
        return new XPathException("refused", code);
    }

    private static final class NoEnvironment implements EnvironmentVariableResolver {
        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public @Nullable String getEnvironmentVariable(String name) {
            return null;
        }
    }
}
