package fr.certigrille.job.documents;

import fr.certigrille.document.ClassSynthesis;
import fr.certigrille.document.ClassSynthesis.Member;
import fr.certigrille.document.DocumentPath;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.Sha256;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.ClassSynthesisStore.Made;
import fr.certigrille.store.ClassSynthesisStore.State;
import fr.certigrille.store.DueSynthesisStore.Due;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotContentStore.ClassFaults;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Supplier<String> making;

    /**
     * Sets up.
     *
     * @param making fingerprint of how they are made: program, stylesheets
     */
    public ClassSyntheses(
            GridCatalog grids, ClassSynthesisStore syntheses, LotContentStore contents, Supplier<String> making) {
        this.grids = grids;
        this.syntheses = syntheses;
        this.contents = contents;
        this.making = making;
    }

    /**
     * A synthesis that has to be.
     *
     * @param candidates how many it tells of
     */
    record Wanted(Due synthesis, int candidates) {

        boolean isTooLarge() {
            return candidates > MOST;
        }
    }

    List<Wanted> wanted() {
        ClassFaults faults = contents.faultsOfClasses();
        List<Wanted> wanted = new ArrayList<>();
        syntheses
                .states()
                .forEach((schoolClass, state) -> wanted.add(
                        new Wanted(due(schoolClass, state, faults.of(state.classId())), state.candidates())));
        return wanted;
    }

    private Due due(SchoolClass in, State candidates, int faults) {
        String grid = grids.version(in.gridId(), in.session()).orElseThrow().hash();
        String state = String.join(" ", making.get(), grid, candidates.state(), String.valueOf(faults));
        return new Due(
                candidates.classId(),
                in,
                DocumentPath.synthesis(in, grid(in)),
                Sha256.of(state.getBytes(StandardCharsets.UTF_8)),
                faults);
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

    /** Forgets those whose files are gone. */
    void forget(Collection<String> paths) {
        syntheses.forget(paths);
    }

    ClassSynthesis content(Due due) {
        SchoolClass in = due.schoolClass();
        List<Member> members = syntheses.evaluations(in).stream()
                .map(stored -> new Member(stored.evaluation(), Objects.requireNonNull(stored.result())))
                .toList();
        return new ClassSynthesis(in, grid(in), members, due.faults());
    }
}
