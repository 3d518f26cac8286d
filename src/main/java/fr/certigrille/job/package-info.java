/**
 * Runs of jobs, on Spring Batch. No business logic. The way of the data is the order of the packages: {@code settings} say what is wanted,
 * {@code intake} → {@code documents} → {@code lot} → {@code delivery} → {@code report} do it, {@code run} and {@code output} are what they share.
 * {@code EndOfTermJob} here puts them together; {@code sharing} and {@code worker} let other processes take parts.
 */
@NullMarked
package fr.certigrille.job;

import org.jspecify.annotations.NullMarked;
