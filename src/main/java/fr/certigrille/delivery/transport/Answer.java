package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Excerpt;

/** What a receiver says, fit to be shown and kept: one line, no control characters, not endless. */
final class Answer {

    private static final int LONGEST = 300;

    private Answer() {}

    static String of(String said) {
        return Excerpt.of(said.trim(), LONGEST);
    }

    /** What kind of failure it was in the end. */
    static String kindOf(Throwable failure) {
        return root(failure).getClass().getSimpleName();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** The first reason of a failure, or its kind. */
    static String ofRoot(Throwable failure) {
        return of(root(failure));
    }

    /** The reason that a failure gives, or its kind. */
    static String of(Throwable failure) {
        String message = failure.getMessage();
        return of(message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
    }
}
