package fr.certigrille.spreadsheet;

import fr.certigrille.grid.Assessed;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Period;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header that begins with the code of something assessed, and goes on with a title that the grid does not give it: as in a workbook
 * made for another version of the grid. Codes stay what they are from version to version, titles may not.
 *
 * @param header the header as it stands there
 * @param assessed what has the code
 * @param title what follows the code
 */
record LeadingCode(String header, Assessed assessed, String title) {

    /** The code that a header begins with, the title behind a space, a colon or a dash. */
    static Optional<LeadingCode> of(String header, Grid grid) {
        for (Assessed assessed : grid.assessed()) {
            Matcher matcher = pattern(assessed).matcher(header.strip());
            if (matcher.matches()) {
                return Optional.of(new LeadingCode(header, assessed, matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(Assessed assessed) {
        Period period = assessed.period();
        String begin = period == null ? "" : Pattern.quote(period.code()) + "[.\\s]+";
        return Pattern.compile(
                begin + Pattern.quote(assessed.item()) + "(?:\\s*[:–—-]\\s*|\\s+)(\\S.*)",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** What has the title, where that is something else than what has the code: nobody can tell which of them is meant. */
    Optional<Assessed> contradiction(Grid grid) {
        List<Assessed> named = grid.assessed().stream()
                .filter(other -> Wording.same(other.title(), title))
                .toList();
        return named.stream().anyMatch(other -> other.item().equals(assessed.item()))
                ? Optional.empty()
                : named.stream().findFirst();
    }
}
