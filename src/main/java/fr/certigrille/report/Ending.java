package fr.certigrille.report;

/** How a run, or a step of it, ended. */
public enum Ending {
    DONE,
    FAILED,
    STOPPED
}
