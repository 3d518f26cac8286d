package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.GridCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that reading a workbook told. */
public class Reading implements ClassListener {

    public final List<SchoolClass> classes = new ArrayList<>();
    public final List<AcceptedRow> accepted = new ArrayList<>();
    public final List<RejectedRow> rejected = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();

    /** Reads a workbook; what ends the reading is among the findings. */
    public static Reading of(Path file) {
        Reading reading = new Reading();
        try {
            new WorkbookReader(new GridCatalog()).read(file, reading);
        } catch (FindingException e) {
            reading.findings.addAll(e.findings());
        }
        return reading;
    }

    public List<Evaluation> evaluations() {
        return accepted.stream().map(AcceptedRow::evaluation).toList();
    }

    @Override
    public void schoolClass(SchoolClass schoolClass) {
        classes.add(schoolClass);
    }

    @Override
    public void row(SchoolClass schoolClass, ReadRow row) {
        if (row instanceof AcceptedRow ok) {
            accepted.add(ok);
            findings.addAll(ok.warnings());
        } else if (row instanceof RejectedRow wrong) {
            rejected.add(wrong);
            findings.addAll(wrong.findings());
        }
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }
}
