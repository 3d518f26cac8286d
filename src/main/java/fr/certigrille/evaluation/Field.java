package fr.certigrille.evaluation;

/**
 * One stated value of an evaluation. Findings and revisions name it; a workbook has a cell for it.
 *
 * @param key stable key, such as {@code lastName} or {@code level.C1}
 */
public record Field(String key) {

    public static final Field NUMBER = new Field("number");
    public static final Field LAST_NAME = new Field("lastName");
    public static final Field FIRST_NAME = new Field("firstName");
    public static final Field OPTION = new Field("option");
    public static final Field FORM = new Field("form");
    public static final Field COMMISSION = new Field("commission");
    public static final Field DATE = new Field("date");
    public static final Field MEMBER_1 = new Field("member1");
    public static final Field MEMBER_2 = new Field("member2");
    public static final Field MARK = new Field("mark");
    public static final Field APPRECIATION = new Field("appreciation");

    private static final String LEVEL = "level.";
    private static final String PENALTY = "penalty.";
    private static final String BONUS = "bonus.";
    private static final String OBSERVATION = "observation.";

    /** The level of the capacity or competence with this code. */
    public static Field level(String code) {
        return new Field(LEVEL + code);
    }

    /** The penalty with this code. */
    public static Field penalty(String code) {
        return new Field(PENALTY + code);
    }

    /** The bonus with this code. */
    public static Field bonus(String code) {
        return new Field(BONUS + code);
    }

    /** The observations on the part with this code. */
    public static Field observation(String code) {
        return new Field(OBSERVATION + code);
    }

    public boolean isLevel() {
        return key.startsWith(LEVEL);
    }

    public boolean isPenalty() {
        return key.startsWith(PENALTY);
    }

    public boolean isBonus() {
        return key.startsWith(BONUS);
    }

    public boolean isObservation() {
        return key.startsWith(OBSERVATION);
    }

    /** The code of the capacity, competence, penalty or part that it is about. */
    public String code() {
        return key.substring(key.indexOf('.') + 1);
    }
}
