package fr.certigrille.delivery.lot;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.SafeName;
import java.util.Comparator;
import java.util.List;

/**
 * A candidate of a lot.
 *
 * @param schoolClass the candidate's class
 * @param evaluation what the commission stated; its texts and levels are not needed
 * @param result what the rules of the grid make of it
 * @param revision the version of what is stated, from 1
 * @param documents the candidate's documents of the lot's kind
 */
public record LotCandidate(
        SchoolClass schoolClass, Evaluation evaluation, Result result, int revision, List<LotDocument> documents) {

    /** By commission, then as a list of names is read, then by number: the same on every machine. */
    public static final Comparator<LotCandidate> ORDER = Comparator.comparing(LotCandidate::commission)
            .thenComparing(
                    candidate -> SafeName.of(candidate.evaluation().candidate().lastName()),
                    String.CASE_INSENSITIVE_ORDER)
            .thenComparing(
                    candidate -> SafeName.of(candidate.evaluation().candidate().firstName()),
                    String.CASE_INSENSITIVE_ORDER)
            .thenComparing(LotCandidate::number);

    public LotCandidate {
        documents = List.copyOf(documents);
    }

    String number() {
        return evaluation.candidate().number();
    }

    String commission() {
        return evaluation.commission().number();
    }
}
