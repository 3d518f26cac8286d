package fr.certigrille.job.intake;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.AcceptedRow;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.RejectedRow;
import fr.certigrille.store.Applied;
import fr.certigrille.store.Applied.Contested;
import fr.certigrille.store.Applied.Gone;
import fr.certigrille.store.Applied.StagedRow;
import fr.certigrille.store.StatementImport;
import java.util.List;
import org.springframework.batch.core.step.StepContribution;

/** Takes one workbook into the database: row by row to where it waits, then all at once; what is wrong is set aside and told. */
final class WorkbookImport implements ClassListener {

    private final String file;
    private final StatementImport statements;
    private final RowFindings findings = new RowFindings();
    private int position;
    private long rejected;
    private Applied applied = new Applied(0, 0, List.of(), List.of(), List.of());

    WorkbookImport(String file, StatementImport statements) {
        this.file = file;
        this.statements = statements;
    }

    @Override
    public void schoolClass(SchoolClass schoolClass) {
        // Each row comes with its class; nothing to do for a class without rows.
    }

    @Override
    public void row(SchoolClass schoolClass, ReadRow row) {
        if (row instanceof AcceptedRow accepted) {
            position = statements.state(schoolClass, accepted.evaluation(), accepted.provenance());
            accepted.warnings().forEach(warning -> findings.add(position, warning));
        } else if (row instanceof RejectedRow wrong) {
            rejected++;
            position = statements.setAside(schoolClass, wrong.candidateNumber(), wrong.provenance());
            wrong.findings().forEach(finding -> findings.add(position, finding));
        }
    }

    @Override
    public void finding(Finding finding) {
        findings.addAfter(position, finding);
    }

    /** Ends the workbook: what it states is taken over, and what that brought to light is told. */
    void finish() {
        applied = statements.apply();
        applied.contested().forEach(this::contest);
        for (StagedRow kept : applied.kept()) {
            findings.add(
                    kept.position(), Finding.of(Code.EARLIER_EVALUATION_KEPT, place(kept), kept.candidateNumber()));
        }
        for (Gone gone : applied.gone()) {
            findings.addAfter(
                    position,
                    Finding.of(
                            Code.CANDIDATE_DISAPPEARED,
                            Place.of(file),
                            gone.candidateNumber(),
                            gone.sheet(),
                            String.valueOf(gone.row())));
        }
    }

    private void contest(Contested contested) {
        Place other = contested.other();
        findings.replace(
                contested.row().position(),
                Finding.of(
                        Code.STATED_ELSEWHERE,
                        place(contested.row()),
                        other.file(),
                        String.valueOf(other.sheet()),
                        String.valueOf(other.cell())));
    }

    private Place place(StagedRow row) {
        return new Place(file, row.sheet(), String.valueOf(row.row()));
    }

    List<Finding> findings() {
        return findings.inOrder();
    }

    /** Counts the rows in Spring Batch's terms: read, written, filtered (unchanged), skipped (set aside). */
    void countIn(StepContribution contribution) {
        long skipped = rejected + applied.contested().size();
        for (long i = 0; i < applied.changed() + applied.unchanged() + skipped; i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(applied.changed());
        contribution.incrementFilterCount(applied.unchanged());
        for (long i = 0; i < skipped; i++) {
            contribution.incrementProcessSkipCount();
        }
    }

    /** False when another run has to read the workbook again even if it stays as it is. */
    boolean isSettled() {
        return applied.contested().isEmpty();
    }
}
