package fr.certigrille.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Finding;
import fr.certigrille.spreadsheet.format.FileFormat;
import fr.certigrille.spreadsheet.format.SheetFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes made at random, written in every format and layout, are read back as they were. */
class RoundTripTest {

    private static final int CLASSES = 12;
    private static final List<String> WORDS = List.of(
            "Très bien",
            "à revoir ; vite",
            "« l’oral »",
            "a\"b\"",
            "50 %",
            "œuvre",
            "Łódź",
            "x, y",
            "=1+1",
            "- tiret",
            "+33",
            "@tous",
            "fin.\nDeuxième ligne",
            "Zoë",
            "L’Haÿ");

    @TempDir
    private Path folder;

    static Stream<Arguments> formatsAndLayouts() {
        return Stream.of(FileFormat.values())
                .flatMap(format -> Stream.of(Layout.values())
                        // A CSV file has one sheet; a class of fiches has many.
                        .filter(layout -> format != FileFormat.CSV || layout != Layout.FICHE)
                        .map(layout -> Arguments.of(format, layout)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLayouts")
    void a_class_is_read_back_as_it_was_written(FileFormat format, Layout layout) throws IOException {
        for (int seed = 0; seed < CLASSES; seed++) {
            List<Evaluation> evaluations = evaluations(new Random(seed), layout);
            Map<String, List<Object[]>> sheets = format == FileFormat.CSV
                    ? Map.of("classe", ClassRows.single(layout, Evaluations.SLAM, evaluations))
                    : ClassRows.sheets(layout, Evaluations.SLAM, evaluations);
            Path file = SheetFiles.write(format, sheets, folder.resolve("classe." + format));
            Reading reading = Reading.of(file);
            assertThat(reading.findings).as("seed %s", seed).noneMatch(Finding::isError);
            assertThat(reading.classes).as("seed %s", seed).contains(Evaluations.SLAM);
            assertThat(reading.evaluations()).as("seed %s", seed).containsExactlyElementsOf(evaluations);
        }
    }

    private static List<Evaluation> evaluations(Random random, Layout layout) {
        List<Evaluation> evaluations = new ArrayList<>();
        int size = 1 + random.nextInt(layout == Layout.FICHE ? 6 : 30);
        for (int i = 0; i < size; i++) {
            evaluations.add(evaluation(random, String.format("02260%05d", i * 37 + random.nextInt(37))));
        }
        return evaluations;
    }

    private static Evaluation evaluation(Random random, String number) {
        boolean graded = random.nextInt(10) > 0;
        Outcome outcome = graded
                ? new Graded(new BigDecimal(random.nextInt(41)).divide(new BigDecimal(2)))
                : (random.nextBoolean() ? Ungraded.ABSENT : Ungraded.EXEMPT);
        Map<String, String> levels = new LinkedHashMap<>();
        ClassRows.GRID
                .assessedCodes()
                .forEach(code -> levels.put(
                        code, ClassRows.GRID.levels().get(random.nextInt(5)).code()));
        Set<String> penalties = new LinkedHashSet<>();
        ClassRows.GRID.penalties().stream()
                .filter(penalty -> random.nextInt(5) == 0)
                .forEach(penalty -> penalties.add(penalty.code()));
        return new Evaluation(
                new Candidate(number, name(random), name(random), random.nextBoolean() ? "SISR" : "SLAM"),
                random.nextBoolean() ? "CCF" : "PONCTUELLE",
                new Commission("C" + random.nextInt(5), "Mme " + name(random), "M. Second " + name(random)),
                LocalDate.of(2026, 5, 1).plusDays(random.nextInt(40)),
                levels,
                penalties,
                outcome,
                List.of(comment(random), comment(random)),
                comment(random));
    }

    private static String name(Random random) {
        List<String> names =
                List.of("d’Orgeval-Nguyễn", "Zoé", "Le Goff", "Çelik", "Ünal", "Łucja", "O’Brien", "=Total", "Øye");
        return names.get(random.nextInt(names.size()));
    }

    private static String comment(Random random) {
        StringBuilder comment = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            comment.append(comment.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return comment.toString();
    }
}
