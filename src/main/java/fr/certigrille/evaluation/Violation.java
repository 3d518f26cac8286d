package fr.certigrille.evaluation;

import fr.certigrille.finding.Code;
import java.util.List;

/**
 * A rule that an evaluation breaks.
 *
 * @param code the finding to report
 * @param field the value to correct
 * @param arguments the values that the message quotes
 */
public record Violation(Code code, Field field, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    static Violation of(Code code, Field field, String... arguments) {
        return new Violation(code, field, List.of(arguments));
    }
}
