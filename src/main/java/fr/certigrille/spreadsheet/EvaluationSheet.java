package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the header row of the sheet « Évaluations »; what follows it are the candidates. */
final class EvaluationSheet {

    private final List<Column> columns;
    private final Place place;
    private @Nullable Headers headers;
    private int headerRow;

    EvaluationSheet(ClassSheet classSheet, Place place) {
        this.columns = Column.of(classSheet.grid());
        this.place = place;
    }

    /** Takes the row for the header if it is one and none was found before. */
    void look(SheetRow row) {
        if (headers == null && Headers.isHeader(row, columns)) {
            headers = Headers.read(row, columns, place);
            headerRow = row.number();
        }
    }

    /**
     * Ends the search for the header row.
     *
     * @throws FindingException if there is no header row, or something is wrong with it
     */
    void requireHeaders() {
        if (headers == null) {
            throw new FindingException(
                    Finding.of(Code.COLUMN_MISSING, place, columns.get(0).title()));
        }
        if (!headers.faults().isEmpty()) {
            throw new FindingException(headers.faults());
        }
    }

    Headers headers() {
        return Objects.requireNonNull(headers);
    }

    boolean isCandidate(SheetRow row) {
        return headers != null && row.number() > headerRow && !row.isBlank();
    }
}
