package fr.certigrille.evaluation;

/**
 * A class as its workbook presents it.
 *
 * @param establishment the school's name
 * @param academy the académie
 * @param session year of the exam session
 * @param gridId the grid that its candidates are evaluated with
 * @param name the class's name, such as {@code SIO2-SLAM}
 */
public record SchoolClass(String establishment, String academy, int session, String gridId, String name) {}
