/** Commands, exit codes, progress and messages. picocli stays in here. */
@NullMarked
package fr.certigrille.cli;

import org.jspecify.annotations.NullMarked;
