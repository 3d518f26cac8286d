package fr.certigrille.evaluation;

/**
 * The longest texts that are kept: readers set aside what is longer, the database's columns hold that much. Lengths are in UTF-16
 * units, as {@link String#length} counts them: a database that counts characters instead never counts more.
 */
public enum TextLimit {
    NUMBER(50),
    LAST_NAME(300),
    FIRST_NAME(300),
    COMMISSION(100),
    MEMBER(300),
    /** An observation or the appréciation: what a cell of a spreadsheet can hold. What fits the form is another matter. */
    COMMENT(32_767),
    ESTABLISHMENT(300),
    ACADEMY(300),
    CLASS_NAME(100);

    private final int most;

    TextLimit(int most) {
        this.most = most;
    }

    /** The length of the longest text. */
    public int most() {
        return most;
    }

    public boolean isExceededBy(String text) {
        return text.length() > most;
    }
}
