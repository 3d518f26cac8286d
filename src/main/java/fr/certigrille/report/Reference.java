package fr.certigrille.report;

/**
 * What a mark is compared with: the marks that other commissions gave to the same profile, or to near ones.
 *
 * @param count how many marks
 * @param panels how many other commissions gave them
 * @param steps how far away the farthest of the profiles may be, in levels; 0 when all are the same
 * @param median their median, in points
 * @param deviation the median of their distances to it, in points
 */
record Reference(int count, int panels, int steps, double median, double deviation) {}
