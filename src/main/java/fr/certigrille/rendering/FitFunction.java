package fr.certigrille.rendering;

import fr.certigrille.rendering.TextFitter.Fit;
import fr.certigrille.rendering.TextFitter.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;

/**
 * What XSLT cannot do, as functions of the stylesheet: {@code fit:text} and {@code fit:line}, with text, width, height,
 * largest and smallest type size in pt and leading, give a map with size, text and rest.
 */
record FitFunction(String name, Fitting fitting) implements ExtensionFunction {

    static final String NAMESPACE = "urn:certigrille:fit";

    /** Fits a text into a frame. */
    interface Fitting {
        Fit apply(String text, Frame frame);
    }

    @Override
    public QName getName() {
        return new QName(NAMESPACE, name);
    }

    @Override
    public SequenceType getResultType() {
        return SequenceType.makeSequenceType(ItemType.ANY_MAP, OccurrenceIndicator.ONE);
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        SequenceType text = SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE);
        SequenceType measure = SequenceType.makeSequenceType(ItemType.DOUBLE, OccurrenceIndicator.ONE);
        return new SequenceType[] {text, measure, measure, measure, measure, measure};
    }

    @Override
    public XdmValue call(XdmValue[] arguments) throws SaxonApiException {
        String text = arguments[0].itemAt(0).getStringValue();
        Frame frame = new Frame(
                measure(arguments[1]),
                measure(arguments[2]),
                measure(arguments[3]),
                measure(arguments[4]),
                measure(arguments[5]));
        Fit fit = fitting.apply(text, frame);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("size", fit.size());
        map.put("text", fit.text());
        map.put("rest", fit.rest());
        return XdmMap.makeMap(map);
    }

    private static double measure(XdmValue value) throws SaxonApiException {
        return ((XdmAtomicValue) value.itemAt(0)).getDoubleValue();
    }
}
