package fr.certigrille.job;

import fr.certigrille.file.Sha256;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.rendering.FormRenderer;
import fr.certigrille.store.EditionStore;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What rules and looks of the grids this program has now: all that was made with others is out of date. */
public final class Editions {

    private final GridCatalog grids;
    private final String look;
    private final String program;

    /**
     * Takes stock of the grids.
     *
     * @param stylesheets fingerprint of those that the job names
     */
    public Editions(JobFile file, GridCatalog grids, String stylesheets) {
        this.grids = grids;
        this.look = sha256(stylesheets + ProgramVersion.text());
        List<String> rules =
                grids.ids().stream().map(id -> id + grids.fingerprint(id)).toList();
        this.program = sha256(look + rules + grids.fingerprint() + file.input().fingerprint());
    }

    /** Fingerprint of the stylesheets that a job names, and of its folder of grids. */
    static String stylesheets(JobFile file) {
        return FormRenderer.fingerprint(file.stylesheets())
                + (file.gridFolder() == null ? "" : FormRenderer.fingerprint(file.gridFolder()));
    }

    /** Fingerprint of all that shapes what is made, but for the grids' data: stylesheets, fonts, program version. */
    String look() {
        return look;
    }

    /** Of the grids as they are by now: a session may have kept another version since. */
    void putInForce(EditionStore store) {
        grids.ids().forEach(id -> store.put(id, look));
    }

    /** Fingerprint of all that shapes what a run makes of its workbooks: workers must have the same. */
    public String program() {
        return program;
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
