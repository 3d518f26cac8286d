/** The report of a run for people: what was done, what the marks look like, where commissions differ; as neutral XML. JDK only. */
@NullMarked
package fr.certigrille.report;

import org.jspecify.annotations.NullMarked;
