package fr.certigrille.evaluation;

import java.util.Map;

/**
 * Where in a workbook an evaluation is stated.
 *
 * @param sheet the sheet's name
 * @param row the row, from 1
 * @param cells the address, such as {@code G14}, of each stated value
 */
public record Provenance(String sheet, int row, Map<Field, String> cells) {

    public Provenance {
        cells = Map.copyOf(cells);
    }
}
