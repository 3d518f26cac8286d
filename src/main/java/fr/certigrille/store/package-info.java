/** Evaluations, sources, findings and documents in the database. JDBC and Flyway stay in here. */
@NullMarked
package fr.certigrille.store;

import org.jspecify.annotations.NullMarked;
