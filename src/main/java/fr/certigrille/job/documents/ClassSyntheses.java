package fr.certigrille.job.documents;

import fr.certigrille.document.ClassSynthesis;
import fr.certigrille.document.ClassSynthesis.Member;
import fr.certigrille.document.DocumentPath;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.ClassSynthesisStore.Made;
import fr.certigrille.store.ClassSynthesisStore.State;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Which classes have to have a synthesis, and what goes into it. */
public final class ClassSyntheses {

    /** What a person can take in, and more than any class has. */
    static final int MOST = 1000;

    private final GridCatalog grids;
    private final ClassSynthesisStore syntheses;
    private final LotContentStore contents;
    private final FindingStore findings;
    private final Supplier<String> making;

    /**
     * Sets up.
     *
     * @param making fingerprint of how they are made: program, stylesheets
     */
    public ClassSyntheses(
            GridCatalog grids,
            ClassSynthesisStore syntheses,
            LotContentStore contents,
            FindingStore findings,
            Supplier<String> making) {
        this.grids = grids;
        this.syntheses = syntheses;
        this.contents = contents;
        this.findings = findings;
        this.making = making;
    }

    /**
     * A synthesis that has to be.
     *
     * @param path where it belongs, relative to the output folder
     * @param candidates how many it tells of
     * @param faults how many faults may keep candidates out of it
     * @param state fingerprint of all that it is made from
     */
    record Wanted(SchoolClass schoolClass, String path, int candidates, int faults, String state) {

        boolean isTooLarge() {
            return candidates > MOST;
        }
    }

    List<Wanted> wanted() {
        boolean faulty = findings.standing().stream().anyMatch(Finding::isError);
        List<Wanted> wanted = new ArrayList<>();
        syntheses.states().forEach((schoolClass, state) -> wanted.add(wanted(schoolClass, state, faulty)));
        return wanted;
    }

    private Wanted wanted(SchoolClass in, State candidates, boolean faulty) {
        int faults = faulty ? contents.faults(scope(in)).size() : 0;
        String grid = grids.version(in.gridId(), in.session()).orElseThrow().hash();
        String state = String.join(" ", making.get(), grid, candidates.state(), String.valueOf(faults));
        return new Wanted(
                in,
                DocumentPath.synthesis(in, grid(in)),
                candidates.candidates(),
                faults,
                Sha256.of(state.getBytes(StandardCharsets.UTF_8)));
    }

    private static LotScope scope(SchoolClass in) {
        return new LotScope(in.session(), in.gridId(), in.academy(), in.establishment(), in.name(), "");
    }

    private Grid grid(SchoolClass in) {
        return grids.find(in.gridId(), in.session()).orElseThrow();
    }

    /** What was made, by its path. */
    Map<String, Made> made() {
        Map<String, Made> made = new HashMap<>();
        syntheses.all().forEach(each -> made.put(each.path(), each));
        return made;
    }

    ClassSynthesis content(Wanted wanted) {
        List<Member> members = syntheses.evaluations(wanted.schoolClass()).stream()
                .map(stored -> new Member(stored.evaluation(), Objects.requireNonNull(stored.result())))
                .toList();
        return new ClassSynthesis(wanted.schoolClass(), grid(wanted.schoolClass()), members, wanted.faults());
    }
}
