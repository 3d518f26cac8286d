package fr.certigrille.job.run;

/**
 * How many workers a run waits for before it gives parts out.
 *
 * @param atLeast 1 or more
 */
public record WorkersWanted(int atLeast) {

    public WorkersWanted {
        if (atLeast < 1) {
            throw new IllegalArgumentException("a run that wants workers needs one at least");
        }
    }
}
