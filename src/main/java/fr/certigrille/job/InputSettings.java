package fr.certigrille.job;

import fr.certigrille.spreadsheet.Mappings;
import fr.certigrille.spreadsheet.format.OpenOptions;

/**
 * How the workbooks of a job are to be read.
 *
 * @param options how files are opened
 * @param mappings how the school's own spreadsheets are to be understood
 */
public record InputSettings(OpenOptions options, Mappings mappings) {

    /** Nothing said. */
    public static final InputSettings DEFAULT = new InputSettings(OpenOptions.DEFAULT, Mappings.NONE);
}
