package fr.certigrille.evaluation;

/**
 * A commission d'interrogation: two members (arrêté of 29 April 2019).
 *
 * @param number its number, as the exam office gives it
 * @param member1 the teacher of the speciality
 * @param member2 the professional or, failing that, a second teacher
 */
public record Commission(String number, String member1, String member2) {}
