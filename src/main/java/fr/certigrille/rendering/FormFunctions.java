package fr.certigrille.rendering;

import net.sf.saxon.s9api.Processor;

/** The functions that our stylesheets call, beside those of XPath. */
final class FormFunctions {

    private FormFunctions() {}

    static void register(Processor processor, Typeface typeface) {
        TextFitter fitter = new TextFitter(typeface);
        processor.registerExtensionFunction(new FitFunction("text", fitter::fit));
        processor.registerExtensionFunction(new FitFunction("line", fitter::fitLine));
        processor.registerExtensionFunction(new RunsFunction(typeface));
        processor.registerExtensionFunction(new KeptFunction());
    }
}
