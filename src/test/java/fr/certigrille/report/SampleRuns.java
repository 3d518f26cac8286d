package fr.certigrille.report;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fictional runs to make pages of. */
final class SampleRuns {

    private static final Instant START = Instant.parse("2026-06-12T06:30:00Z");

    private SampleRuns() {}

    /** A run that was cut off once, with something of everything. */
    static RunFacts complete() {
        return of(Ending.DONE, findings(), List.of(Candidates.cohort(8)));
    }

    /** A run that failed before anything was imported. */
    static RunFacts failed() {
        return of(Ending.FAILED, List.of(Finding.of(Code.NO_WORKBOOK, Place.of("input"), "*.xlsx")), List.of());
    }

    /** A run of this many classes of 25 candidates, with findings in proportion. */
    static RunFacts large(int classes) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < classes * 5; i++) {
            findings.add(unknownLevel("SIO2-" + i / 5 + ".xlsx", "G" + (i % 25 + 2)));
        }
        return of(Ending.DONE, findings, List.of(Candidates.cohort(classes)));
    }

    /** A run with these candidates. */
    static RunFacts of(Cohort cohort) {
        return of(Ending.DONE, List.of(), List.of(cohort));
    }

    /** A run of nobody. */
    static RunFacts empty() {
        return of(Ending.DONE, List.of(), List.of());
    }

    /** A run with two commissions whose names have hundreds of characters without a blank, and a file of such a name. */
    static RunFacts withLongNames() {
        String name = "Commission-d’évaluation-".repeat(12);
        Cohort cohort = Candidates.cohort(List.of(
                Candidates.alike(name + "A", "00010001", "BM", "14"),
                Candidates.alike(name + "A", "00010002", "BM", "4"),
                Candidates.alike(name + "B", "00010003", "BM", "14.5"),
                Candidates.alike(name + "B", "00010004", "EM", "18")));
        return of(Ending.DONE, List.of(unknownLevel(name + ".xlsx", "G2")), List.of(cohort));
    }

    /** A run that could not read a file of this name. */
    static RunFacts withFile(String name) {
        return of(Ending.DONE, List.of(Finding.of(Code.WORKBOOK_UNREADABLE, Place.of(name))), List.of());
    }

    private static RunFacts of(Ending ending, List<Finding> findings, List<Cohort> cohorts) {
        boolean done = ending == Ending.DONE;
        return new RunFacts(
                "end-of-term",
                7,
                ending,
                "0.1.0",
                new RunCounts(203, 12, 3, 24, 2, 1, 1, 200, 400),
                steps(done),
                findings,
                List.of(Finding.of(
                        Code.SHEET_READ, new Place("SIO2-1.xlsx", "Évaluations", null), "wide", "25", "SIO2-1")),
                Set.of("SIO2-2 (août).xlsx"),
                cohorts,
                done ? lots() : List.of(),
                done ? deliveries() : List.of());
    }

    private static List<StepFact> steps(boolean done) {
        StepFact cut = new StepFact("import", 1, Ending.FAILED, START, null, 80, 6, 73, 1);
        return done
                ? List.of(
                        cut,
                        step("import", 120, 42.31, 123, 6),
                        step("evaluate", 165, 0.84, 12, 12),
                        step("documents", 167, 3.2, 12, 12),
                        step("render", 171, 4.65, 24, 24),
                        step("summary", 176, 0.4, 0, 0))
                : List.of(cut);
    }

    private static StepFact step(String id, int from, double seconds, long read, long written) {
        Instant start = START.plusSeconds(from);
        return new StepFact(
                id,
                2,
                Ending.DONE,
                start,
                start.plusMillis(Math.round(seconds * 1000)),
                read,
                written,
                read - written,
                0);
    }

    private static List<Finding> findings() {
        return List.of(
                unknownLevel("SIO2-2 (août).xlsx", "G14"),
                Finding.of(Code.MARK_OUT_OF_RANGE, new Place("SIO2-2 (août).xlsx", "Évaluations", "L9"), "24", "20"),
                Finding.of(Code.CANDIDATE_DISAPPEARED, Place.of("SIO2-3.xlsx"), "00030007"),
                Finding.of(Code.OTHER_KIND_OF_FILE, Place.of("notes <finales>.doc"), "Word"));
    }

    private static Finding unknownLevel(String file, String cell) {
        return Finding.of(Code.UNKNOWN_LEVEL, new Place(file, "Évaluations", cell), "X", "NE, NM, MP, BM ou EM");
    }

    private static List<Lot> lots() {
        return List.of(
                new Lot(
                        "SIO2-1 VI-3",
                        "JURY",
                        25,
                        false,
                        START.plusSeconds(180),
                        List.of(
                                new Lot.Part("lots/SIO2-1 VI-3 (1).zip", 2_345_678),
                                new Lot.Part("lots/SIO2-1 VI-3 (2).zip", 345_678))),
                new Lot(
                        "SIO2-1 VI-4",
                        "CANDIDATE",
                        24,
                        true,
                        null,
                        List.of(new Lot.Part("lots/SIO2-1 VI-4.zip", 1_734_000))));
    }

    private static List<Delivery> deliveries() {
        return List.of(
                new Delivery(
                        "SIO2-1 VI-3 (1).zip",
                        "rectorat",
                        "sftp://depot.rectorat.example/sio",
                        true,
                        2,
                        START.plusSeconds(190),
                        "2345678 octets"),
                new Delivery("SIO2-1 VI-4.zip", "secretariat", "secretariat@lycee.example", false, 0, null, null));
    }
}
