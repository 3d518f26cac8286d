package fr.certigrille.job;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** For {@code src/bench/nightly.sh}: writes a class of as many candidates as told, the mark of one of them as told. */
public final class NightlyClass {

    private NightlyClass() {}

    public static void main(String[] arguments) throws Exception {
        int candidates = Integer.parseInt(arguments[1]);
        ClassWorkbook.of(
                        Evaluations.SLAM,
                        IntStream.range(0, candidates)
                                .mapToObj(i -> candidate(i, i == candidates / 2 ? arguments[2] : "12"))
                                .toArray(Evaluation[]::new))
                .save(Path.of(arguments[0]));
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
