package fr.certigrille.job.run;

import java.util.Objects;

/** The version of this program. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Such as {@code 0.1.0}; {@code dev} when not run from its jar. */
    public static String text() {
        return Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "dev");
    }
}
