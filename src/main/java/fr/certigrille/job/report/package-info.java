/** What a run tells: summary, report for programs and page for people, runs gone by. */
@NullMarked
package fr.certigrille.job.report;

import org.jspecify.annotations.NullMarked;
