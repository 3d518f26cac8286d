package fr.certigrille.job;

import fr.certigrille.file.Sha256;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.rendering.FormRenderer;
import fr.certigrille.store.EditionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What rules and looks of the grids this program has now: all that was made with others is out of date. */
final class Editions {

    private final List<Edition> editions = new ArrayList<>();
    private final String program;

    /** Takes stock of the grids, and of the stylesheets that a job names. */
    Editions(JobFile file, GridCatalog grids) {
        String stylesheets = FormRenderer.fingerprint(file.stylesheets())
                + (file.gridFolder() == null ? "" : FormRenderer.fingerprint(file.gridFolder()));
        for (String id : grids.ids()) {
            String rules = grids.fingerprint(id);
            editions.add(new Edition(id, rules, sha256(stylesheets + ProgramVersion.text())));
        }
        this.program = sha256(editions + grids.fingerprint() + file.input().fingerprint());
    }

    private record Edition(String gridId, String rules, String look) {}

    void putInForce(EditionStore store) {
        editions.forEach(edition -> store.put(edition.gridId(), edition.rules(), edition.look()));
    }

    /** Fingerprint of all that shapes what a run makes of its workbooks: workers must have the same. */
    String program() {
        return program;
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
