package fr.certigrille.rendering;

import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.om.GroundedValue;

/** What our stylesheets make alike in each document of an annex of a grid, by the names that they give it. Thread-safe. */
final class KeptForms {

    private static final int MOST_FORMS = 32;

    private final Map<Form, Map<String, GroundedValue>> forms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Form, Map<String, GroundedValue>> eldest) {
            return size() > MOST_FORMS;
        }
    };

    private record Form(Grid grid, String annex) {}

    synchronized Map<String, GroundedValue> of(Grid grid, Annex annex) {
        return forms.computeIfAbsent(new Form(grid, annex.code()), form -> new ConcurrentHashMap<>());
    }
}
