package fr.certigrille.job.settings;

import fr.certigrille.spreadsheet.Mappings;
import fr.certigrille.spreadsheet.format.OpenOptions;

/**
 * How the workbooks of a job are to be read.
 *
 * @param options how files are opened
 * @param mappings how the school's own spreadsheets are to be understood
 * @param fingerprint another value means that workbooks may be understood in another way
 */
public record InputSettings(OpenOptions options, Mappings mappings, String fingerprint) {

    /** Nothing said. */
    public static final InputSettings DEFAULT = new InputSettings(OpenOptions.DEFAULT, Mappings.NONE, "");

    /** The same for other grids, by which workbooks may be understood in another way. */
    public InputSettings forGrids(String gridFingerprint) {
        return new InputSettings(options, mappings, fingerprint + gridFingerprint);
    }
}
