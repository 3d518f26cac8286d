package fr.certigrille.rendering;

import java.util.Map;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.functions.SystemFunction;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.FunctionItem;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.SequenceType;
import org.jspecify.annotations.Nullable;

/**
 * {@code fit:kept} of the stylesheet: what a function without arguments gives, taken from what the transformation keeps under a
 * name. What is kept must be the same in each document of a grid's annex that uses the name. Without anything to keep it in,
 * the function is called each time.
 */
final class KeptFunction extends ExtensionFunctionDefinition {

    /** Where the transformation of a thread keeps values; transformations from outside run in threads that have none. */
    private static final ThreadLocal<@Nullable Map<String, GroundedValue>> KEPT = new ThreadLocal<>();

    /** Has the transformations of this thread keep values, and take those kept there before; null for none. */
    static void keepIn(@Nullable Map<String, GroundedValue> kept) {
        if (kept == null) {
            KEPT.remove();
        } else {
            KEPT.set(kept);
        }
    }

    @Override
    public StructuredQName getFunctionQName() {
        return new StructuredQName("fit", FitFunction.NAMESPACE, "kept");
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        return new SequenceType[] {SequenceType.SINGLE_STRING, SequenceType.SINGLE_FUNCTION};
    }

    @Override
    public SequenceType getResultType(SequenceType[] arguments) {
        return SequenceType.ANY_SEQUENCE;
    }

    @Override
    public ExtensionFunctionCall makeCallExpression() {
        return new Call();
    }

    private static final class Call extends ExtensionFunctionCall {

        @Override
        public Sequence call(XPathContext context, Sequence[] arguments) throws XPathException {
            Map<String, GroundedValue> kept = KEPT.get();
            if (kept == null) {
                return make(context, arguments[1]);
            }
            String name = arguments[0].head().getStringValue();
            GroundedValue value = kept.get(name);
            if (value == null) {
                value = make(context, arguments[1]);
                kept.put(name, value);
            }
            return value;
        }

        private static GroundedValue make(XPathContext context, Sequence function) throws XPathException {
            return SystemFunction.dynamicCall((FunctionItem) function.head(), context)
                    .materialize();
        }
    }
}
