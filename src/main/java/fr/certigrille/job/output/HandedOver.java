package fr.certigrille.job.output;

/** The files of a step that workers make, as the run sees them. */
public interface HandedOver {

    /** Takes the files away that are out of date. */
    void removeOutOfDate();

    /** Has all made again whose files are not there, or are of another size; answers how many. */
    int markLost();
}
