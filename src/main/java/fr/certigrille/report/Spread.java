package fr.certigrille.report;

/**
 * How values lie.
 *
 * @param count how many there are, 1 or more
 * @param min the lowest
 * @param lower the lower quartile
 * @param median the median
 * @param upper the upper quartile
 * @param max the highest
 */
record Spread(int count, double min, double lower, double median, double upper, double max) {}
