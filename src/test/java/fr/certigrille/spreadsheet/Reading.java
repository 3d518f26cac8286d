package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that reading a workbook told. */
public class Reading implements ClassListener {

    public final List<SchoolClass> classes = new ArrayList<>();
    public final List<AcceptedRow> accepted = new ArrayList<>();
    public final List<RejectedRow> rejected = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();
    public final List<Finding> notes = new ArrayList<>();

    /** Reads a workbook; what ends the reading is among the findings. */
    public static Reading of(Path file) {
        return of(file, Mapping.NONE);
    }

    /** Reads a workbook as a school describes it. */
    public static Reading of(Path file, Mapping mapping) {
        Reading reading = new Reading();
        try {
            new WorkbookReader(new GridCatalog(), Mappings.all(mapping), OpenOptions.DEFAULT).read(file, reading);
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
        (finding.isNote() ? notes : findings).add(finding);
    }
}
