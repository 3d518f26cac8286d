package fr.certigrille.document;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.SafeName;
import fr.certigrille.grid.Grid;
import java.util.Comparator;
import java.util.List;

/**
 * All that the synthesis of a class presents to its teachers.
 *
 * @param schoolClass the class
 * @param grid its grid
 * @param members its candidates, as a list of names is read
 * @param faults how many faults may keep others of the class out of it, 0 or more
 */
public record ClassSynthesis(SchoolClass schoolClass, Grid grid, List<Member> members, int faults) {

    /** The same on every machine, whatever its language. */
    private static final Comparator<Member> ORDER = Comparator.<Member, String>comparing(
                    member -> SafeName.of(member.candidate().lastName()), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(member -> SafeName.of(member.candidate().firstName()), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(member -> member.candidate().number());

    public ClassSynthesis {
        members = members.stream().sorted(ORDER).toList();
    }

    /**
     * A candidate of the class.
     *
     * @param evaluation what the commission stated; its texts are not needed
     * @param result what the rules of the grid make of it
     */
    public record Member(Evaluation evaluation, Result result) {

        Candidate candidate() {
            return evaluation.candidate();
        }
    }
}
