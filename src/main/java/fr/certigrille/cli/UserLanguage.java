package fr.certigrille.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The user's language: English where the system speaks English, else French. */
final class UserLanguage {

    private UserLanguage() {}

    /**
     * The C and POSIX locales of servers say nothing about the user, though Java takes them for English.
     *
     * @param environment the process's environment
     * @param system what Java made of it
     */
    static Locale of(Map<String, String> environment, Locale system) {
        String stated = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C");
        boolean silent = stated.equals("C") || stated.startsWith("C.") || stated.equals("POSIX");
        boolean windows = environment.containsKey("SystemRoot");
        return "en".equals(system.getLanguage()) && (windows || !silent) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
