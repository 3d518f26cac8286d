package fr.certigrille.cli;

import fr.certigrille.job.run.WorkersWanted;
import picocli.CommandLine.ITypeConverter;

/** How many workers a run waits for: a number, or {@code any}, which is one. */
final class WorkersConverter implements ITypeConverter<WorkersWanted> {

    @Override
    public WorkersWanted convert(String value) {
        return new WorkersWanted("any".equals(value) ? 1 : Integer.parseInt(value));
    }
}
