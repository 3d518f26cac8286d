package fr.certigrille.cli;

import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where commands speak to the user.
 *
 * @param out results
 * @param err progress and what is wrong
 * @param terminal whether a person watches
 * @param messages words in the user's language
 * @param zone where the user is
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, Messages messages, ZoneId zone) {

    Console(PrintWriter out, PrintWriter err, boolean terminal, Messages messages) {
        this(out, err, terminal, messages, ZoneOffset.UTC);
    }

    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
        out.flush();
    }

    /** How something was understood, among the results. */
    void note(Finding note) {
        out.println(messages.line(note));
        out.flush();
    }

    void tell(List<Finding> findings) {
        findings.forEach(finding -> err.println(messages.line(finding)));
        err.flush();
    }
}
