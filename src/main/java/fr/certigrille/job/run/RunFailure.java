package fr.certigrille.job.run;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.store.DatabaseFaults;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Why a run did not complete, in the words of findings. */
public record RunFailure(String job, List<Throwable> failures) {

    /** Whether the same run may go on a little later. */
    public boolean isPassing() {
        return failures.stream().anyMatch(DatabaseFaults::isPassing);
    }

    /** What users are told: what the product knows of it, or that the log has more. */
    public List<Finding> findings() {
        List<Finding> known = failures.stream()
                .flatMap(failure -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .filter(FindingException.class::isInstance)
                .flatMap(failure -> ((FindingException) failure).findings().stream())
                .distinct()
                .toList();
        return known.isEmpty() ? List.of(Finding.of(code(), Place.of(job))) : known;
    }

    private Code code() {
        if (failures.stream().anyMatch(DatabaseFaults::isTakenOver)) {
            return Code.RUN_TAKEN_OVER;
        }
        return failures.stream().anyMatch(DatabaseFaults::isFull) ? Code.DATABASE_FULL : Code.RUN_FAILED;
    }
}
