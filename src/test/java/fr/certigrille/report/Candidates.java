package fr.certigrille.report;

import fr.certigrille.evaluation.Assessment;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fictional candidates in any number, always the same. */
final class Candidates {

    static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();

    private static final List<String> LEVELS = List.of("NM", "MP", "BM", "EM");
    private static final List<String> NAMES = List.of(
            "Achard", "Benali", "Çelik", "d’Orgeval", "Étienne", "Faure", "Nguyễn", "Le Goff", "Martin", "Zaoui");
    private static final List<String> FIRST_NAMES =
            List.of("Anaëlle", "Bilal", "Chloé", "Dorian", "Elif", "Gaëtan", "Inès", "Zoé");

    private Candidates() {}

    /** A candidate with all levels alike. */
    static Assessment alike(String commission, String number, String level, String mark) {
        return of(commission, number, Collections.nCopies(GRID.assessedCodes().size(), level), mark);
    }

    /** A candidate with these levels, in the order of the grid. */
    static Assessment of(String commission, String number, List<String> levels, String mark) {
        return of(schoolClass(1), commission, number, levels, new Graded(new BigDecimal(mark)));
    }

    private static Assessment of(
            SchoolClass schoolClass, String commission, String number, List<String> levels, Outcome outcome) {
        Map<String, String> byCode = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            byCode.put(GRID.assessedCodes().get(i), levels.get(i));
        }
        int seed = number.hashCode() & 0xFFFF;
        Judgement judgement = new Judgement(
                schoolClass, commission, byCode, outcome, outcome instanceof Graded graded ? graded.mark() : null);
        return new Assessment(
                judgement,
                new Candidate(
                        number,
                        NAMES.get(seed % NAMES.size()),
                        FIRST_NAMES.get(seed / NAMES.size() % FIRST_NAMES.size()),
                        "SLAM"),
                new Place(schoolClass.name() + ".xlsx", "Évaluations", String.valueOf(seed % 30 + 2)));
    }

    static SchoolClass schoolClass(int number) {
        return new SchoolClass(
                number % 4 == 0 ? "Lycée Grace-Hopper" : "Lycée Ada-Lovelace",
                "Montferrand-les-Bains",
                2026,
                GRID.id(),
                "SIO2-" + number);
    }

    /**
     * Classes of 25, each with two commissions; levels and marks go together, but one commission is severe and one candidate is
     * marked far below the profile.
     */
    static List<Assessment> ofClasses(int classes) {
        Random random = new Random(42);
        List<Assessment> candidates = new ArrayList<>();
        for (int c = 1; c <= classes; c++) {
            for (int i = 0; i < 25; i++) {
                candidates.add(random(random, c, i));
            }
        }
        return candidates;
    }

    static Cohort cohort(int classes) {
        return cohort(ofClasses(classes));
    }

    static Cohort cohort(List<Assessment> candidates) {
        Cohort cohort = new Cohort(
                GRID,
                2026,
                (classes, consumer) -> candidates.stream()
                        .filter(each -> classes.contains(each.schoolClass()))
                        .forEach(consumer));
        candidates.forEach(each -> cohort.add(each.judgement()));
        return cohort;
    }

    private static Assessment random(Random random, int c, int i) {
        String number = String.format("%04d%04d", c, i);
        String commission = "C" + c + (i % 2 == 0 ? "A" : "B");
        if (i == 24) {
            return of(schoolClass(c), commission, number, List.of(), Ungraded.ABSENT);
        }
        List<String> levels = levels(random);
        double mean = levels.stream().mapToInt(LEVELS::indexOf).average().orElseThrow();
        double mark = 4 + mean * 5 + random.nextGaussian() * 0.7;
        if (commission.equals("C2B")) {
            mark -= 2;
        }
        if (c == 1 && i == 3) {
            mark -= 7;
        }
        long halves = Math.round(Math.max(0, Math.min(20, mark)) * 2);
        return of(schoolClass(c), commission, number, levels, new Graded(BigDecimal.valueOf(halves / 2.0)));
    }

    private static List<String> levels(Random random) {
        int base = 1 + random.nextInt(2);
        List<String> levels = new ArrayList<>();
        for (String ignored : GRID.assessedCodes()) {
            int rank = random.nextInt(6) == 0 ? base + random.nextInt(3) - 1 : base;
            levels.add(LEVELS.get(Math.max(0, Math.min(3, rank))));
        }
        return levels;
    }
}
