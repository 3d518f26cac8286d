package fr.certigrille.workers;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** For benchmarks: an académie's candidates, as many as one likes, in workbooks of one class each. */
final class School {

    static final int CLASS = 25;

    private School() {}

    /** Writes the workbooks of candidates from a first one on. */
    static void drop(int first, int candidates, Path input) throws IOException {
        Files.createDirectories(input);
        for (int from = first; from < first + candidates; from += CLASS) {
            int number = Math.min(CLASS, first + candidates - from);
            ClassWorkbook.of(
                            schoolClass(from / CLASS),
                            IntStream.range(from, from + number)
                                    .mapToObj(School::candidate)
                                    .toArray(Evaluation[]::new))
                    .save(input.resolve("classe-%05d.xlsx".formatted(from / CLASS)));
        }
    }

    private static SchoolClass schoolClass(int number) {
        SchoolClass slam = Evaluations.SLAM;
        return new SchoolClass(
                slam.establishment() + " " + number / 4,
                slam.academy(),
                slam.session(),
                slam.gridId(),
                "SIO2-" + number);
    }

    private static Evaluation candidate(int i) {
        return Evaluations.complete()
                .numbered("%010d".formatted(i))
                .named("Nom-" + i % 5000, "Prénom-" + i % 700)
                .marked(String.valueOf(i % 21))
                .appreciation("Appréciation " + i + " : un ensemble solide, des tests à formaliser.")
                .value();
    }
}
