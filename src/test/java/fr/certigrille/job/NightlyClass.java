package fr.certigrille.job;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * For {@code src/bench/nightly.sh}: writes workbooks of a class each, with as many candidates in all as told, the mark of one of them as
 * told. A workbook that is there stays as it is, but for that of this one.
 */
public final class NightlyClass {

    private static final int CLASS = 30;

    private NightlyClass() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int candidates = Integer.parseInt(arguments[1]);
        int changed = candidates / 2;
        for (int first = 0; first < candidates; first += CLASS) {
            Path file = folder.resolve("classe-" + first + ".xlsx");
            int last = Math.min(candidates, first + CLASS);
            if (!Files.exists(file) || (first <= changed && changed < last)) {
                write(
                        file,
                        IntStream.range(first, last)
                                .mapToObj(i -> candidate(i, i == changed ? arguments[2] : "12"))
                                .toArray(Evaluation[]::new));
            }
        }
    }

    private static void write(Path file, Evaluation... evaluations) throws IOException {
        SchoolClass slam = Evaluations.SLAM;
        String name = slam.name() + "-" + file.getFileName().toString().replaceAll("\\D", "");
        SchoolClass each = new SchoolClass(slam.establishment(), slam.academy(), slam.session(), slam.gridId(), name);
        ClassWorkbook.of(each, evaluations).save(file);
    }

    private static Evaluation candidate(int i, String mark) {
        return Evaluations.complete()
                .numbered("%010d".formatted(i))
                .named("Nom-" + i % 5000, "Prénom-" + i % 700)
                .marked(mark)
                .appreciation("Appréciation " + i + " : un ensemble solide, des tests à formaliser.")
                .value();
    }
}
