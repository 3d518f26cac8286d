package fr.certigrille.finding;

import java.util.List;

/**
 * One thing that is wrong or worth a look.
 *
 * @param code what it is
 * @param place where it is
 * @param arguments the values its message quotes, in the order of the message's placeholders
 */
public record Finding(Code code, Place place, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(Code code, Place place, String... arguments) {
        return new Finding(code, place, List.of(arguments));
    }

    /** The same finding, told of another place. */
    public Finding at(Place other) {
        return new Finding(code, other, arguments);
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** Whether it only says how something was understood. */
    public boolean isNote() {
        return code.severity() == Severity.NOTE;
    }
}
