package fr.certigrille.rendering;

import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;

/** {@code fit:runs} of the stylesheet: cuts a text where its font changes, into maps with text and fallback. */
record RunsFunction(Typeface typeface) implements ExtensionFunction {

    @Override
    public QName getName() {
        return new QName(FitFunction.NAMESPACE, "runs");
    }

    @Override
    public SequenceType getResultType() {
        return SequenceType.makeSequenceType(ItemType.ANY_MAP, OccurrenceIndicator.ZERO_OR_MORE);
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        return new SequenceType[] {SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE)};
    }

    @Override
    public XdmValue call(XdmValue[] arguments) {
        List<XdmItem> runs = typeface.runs(arguments[0].itemAt(0).getStringValue()).stream()
                .map(run -> (XdmItem) XdmMap.makeMap(Map.of("text", run.text(), "fallback", run.fallback())))
                .toList();
        return new XdmValue(runs);
    }
}
