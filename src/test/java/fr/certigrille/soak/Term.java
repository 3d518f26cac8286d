package fr.certigrille.soak;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbooks of a school as a term goes by: from one week to the next marks change, a name is corrected, a candidate disappears
 * and comes back, a cell is wrong and is mended.
 *
 * @param candidates of each of the two classes
 */
public record Term(int candidates) {

    private static final Instant SAVED = Instant.parse("2026-06-01T08:00:00Z");

    /** Puts the same workbooks of a week into each input folder. */
    public void drop(int week, Path... inputs) throws IOException {
        for (int schoolClass = 0; schoolClass < 2; schoolClass++) {
            List<Evaluation> evaluations = new ArrayList<>();
            for (int i = 0; i < candidates; i++) {
                if (i != 1 || week % 3 != 1) {
                    evaluations.add(candidate(schoolClass, i, week));
                }
            }
            ClassWorkbook workbook = ClassWorkbook.of(Evaluations.SLAM, evaluations.toArray(Evaluation[]::new));
            if (week % 2 == 1) {
                workbook.set(0, Field.MARK, "vingt");
            }
            Path saved = inputs[0].resolve("classe-" + schoolClass + ".xlsx");
            workbook.save(saved);
            for (Path input : inputs) {
                Path file = input.resolve(saved.getFileName());
                if (!file.equals(saved)) {
                    Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.setLastModifiedTime(file, FileTime.from(SAVED.plusSeconds(week)));
            }
        }
    }

    private static Evaluation candidate(int schoolClass, int i, int week) {
        String name = i == 2 && week > 1 ? "Corrigée-" + week : "Candidate-" + (char) ('A' + i);
        return Evaluations.complete()
                .numbered(String.format("01%d%07d", schoolClass, i))
                .named(name, "Zoé")
                .marked(String.valueOf((i + week * 3 + schoolClass) % 21))
                .appreciation("Semaine " + week)
                .value();
    }
}
