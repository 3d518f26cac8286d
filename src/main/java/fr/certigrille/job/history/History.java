package fr.certigrille.job.history;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.Revision;
import fr.certigrille.store.RevisionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was stated of a candidate over time, and what each revision changed. */
public final class History {

    private final GridCatalog grids;

    public History(GridCatalog grids) {
        this.grids = grids;
    }

    /**
     * A value that a revision changed.
     *
     * @param field key of the field, such as {@code level.C1}
     * @param cell its cell, with the sheet where that is not the revision's own; null when none is known
     * @param before the former value; null when there was none
     * @param after the new one; null when there is none any more
     */
    public record Change(
            String field,
            @Nullable String cell,
            @Nullable String before,
            @Nullable String after) {}

    /** A revision, and all that it changed in the one before. */
    public record Step(Revision revision, List<Change> changes) {

        public Step {
            changes = List.copyOf(changes);
        }
    }

    /**
     * All revisions, evaluation by evaluation, the oldest first.
     *
     * @throws FindingException if the database has no such candidate
     */
    public List<Step> of(String candidateNumber, JobFile job) {
        try (Database database = Database.open(job.database())) {
            List<Revision> revisions = new RevisionStore(database).of(candidateNumber);
            if (revisions.isEmpty()) {
                throw new FindingException(Finding.of(Code.CANDIDATE_UNKNOWN, Place.of(job.job()), candidateNumber));
            }
            return steps(revisions);
        }
    }

    private List<Step> steps(List<Revision> revisions) {
        List<Step> steps = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (Revision revision : revisions) {
            Map<String, String> after = StatedFields.of(revision, grids);
            steps.add(new Step(revision, changes(revision.number() == 1 ? Map.of() : before, after, revision)));
            before = after;
        }
        return steps;
    }

    /** In the order of the new revision; what it no longer states comes last. */
    private static List<Change> changes(Map<String, String> before, Map<String, String> after, Revision revision) {
        List<String> fields = new ArrayList<>(after.keySet());
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(after.keySet());
        fields.addAll(gone);
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, revision.cells().get(field), before.get(field), after.get(field)))
                .toList();
    }
}
