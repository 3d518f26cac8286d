package fr.certigrille.finding;

/** How much a finding weighs. */
public enum Severity {
    /** What it names is set aside: a row, a file, a document or the run. */
    ERROR,
    /** What it names is taken as it is, but a person should look. */
    WARNING,
    /** Nothing is wrong: how a file was understood, for who wants to check it. */
    NOTE
}
