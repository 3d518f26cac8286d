package fr.certigrille.job;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.AcceptedRow;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.RejectedRow;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.EvaluationStore.Saved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.step.StepContribution;

/** Takes one workbook into the database, row by row; what is wrong is set aside and told. */
final class WorkbookImport implements ClassListener {

    private final String file;
    private final long sourceId;
    private final EvaluationStore evaluations;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean contested;
    private int changed;
    private int unchanged;
    private int rejected;

    WorkbookImport(String file, long sourceId, EvaluationStore evaluations) {
        this.file = file;
        this.sourceId = sourceId;
        this.evaluations = evaluations;
    }

    @Override
    public void schoolClass(SchoolClass schoolClass) {
        // Each row comes with its class; nothing to do for a class without rows.
    }

    @Override
    public void row(SchoolClass schoolClass, ReadRow row) {
        if (row instanceof AcceptedRow accepted) {
            accept(schoolClass, accepted);
        } else if (row instanceof RejectedRow rejected) {
            findings.addAll(rejected.findings());
            reject(schoolClass, rejected.candidateNumber(), rejected.provenance());
        }
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    private void accept(SchoolClass schoolClass, AcceptedRow row) {
        Evaluation evaluation = row.evaluation();
        String number = evaluation.candidate().number();
        Optional<Place> elsewhere = evaluations.statedElsewhere(sourceId, schoolClass, number);
        if (elsewhere.isPresent()) {
            contest(schoolClass, row, elsewhere.get());
            return;
        }
        findings.addAll(row.warnings());
        seen.add(number);
        Saved saved = evaluations.save(sourceId, schoolClass, evaluation, row.provenance());
        if (saved == Saved.UNCHANGED) {
            unchanged++;
        } else {
            changed++;
        }
    }

    private void contest(SchoolClass schoolClass, AcceptedRow row, Place other) {
        contested = true;
        findings.add(Finding.of(
                Code.STATED_ELSEWHERE,
                place(row.provenance()),
                other.file(),
                String.valueOf(other.sheet()),
                String.valueOf(other.cell())));
        reject(schoolClass, row.evaluation().candidate().number(), row.provenance());
    }

    private void reject(SchoolClass schoolClass, String number, Provenance provenance) {
        rejected++;
        seen.add(number);
        if (evaluations.find(schoolClass, number).isPresent()) {
            findings.add(Finding.of(Code.EARLIER_EVALUATION_KEPT, place(provenance), number));
        }
    }

    private Place place(Provenance provenance) {
        return new Place(file, provenance.sheet(), String.valueOf(provenance.row()));
    }

    /** Ends the workbook: what it no longer has is told. */
    void finish() {
        for (String gone : evaluations.unlistOthers(sourceId, seen)) {
            findings.add(Finding.of(Code.CANDIDATE_DISAPPEARED, Place.of(file), gone));
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Counts the rows in Spring Batch's terms: read, written, filtered (unchanged), skipped (set aside). */
    void countIn(StepContribution contribution) {
        for (int i = 0; i < changed + unchanged + rejected; i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(changed);
        contribution.incrementFilterCount(unchanged);
        for (int i = 0; i < rejected; i++) {
            contribution.incrementProcessSkipCount();
        }
    }

    /** False when another run has to read the workbook again even if it stays as it is. */
    boolean isSettled() {
        return !contested;
    }
}
