package fr.certigrille.cli;

import fr.certigrille.job.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"certigrille " + ProgramVersion.text(), "Java " + Runtime.version()};
    }
}
