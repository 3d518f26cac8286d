package fr.certigrille.report;

import fr.certigrille.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that the report of a run tells.
 *
 * @param job name of the job
 * @param number number of the run, from 1; {@link #NOT_BEGUN} where it could not begin
 * @param ending how it ended
 * @param program the program's version
 * @param counts what it did
 * @param steps its steps as carried out, in order
 * @param findings errors and warnings that stand
 * @param notes how the workbooks were understood
 * @param copies names of the workbooks that have a copy with their faults shown
 * @param cohorts the candidates whose workbooks lie in the input folder
 * @param lots the lots made
 * @param deliveries what became of them
 */
public record RunFacts(
        String job,
        long number,
        Ending ending,
        String program,
        RunCounts counts,
        List<StepFact> steps,
        List<Finding> findings,
        List<Finding> notes,
        Set<String> copies,
        List<Cohort> cohorts,
        List<Lot> lots,
        List<Delivery> deliveries) {

    /** The number of a run that has none. */
    public static final long NOT_BEGUN = 0;

    public RunFacts {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        copies = Set.copyOf(copies);
        cohorts = List.copyOf(cohorts);
        lots = List.copyOf(lots);
        deliveries = List.copyOf(deliveries);
    }

    Optional<Instant> started() {
        return steps.stream().map(StepFact::started).min(Instant::compareTo);
    }

    Optional<Instant> ended() {
        return steps.stream().map(StepFact::ended).filter(Objects::nonNull).max(Instant::compareTo);
    }

    /** How many executions the run took. */
    int executions() {
        return steps.stream().mapToInt(StepFact::execution).max().orElse(1);
    }
}
