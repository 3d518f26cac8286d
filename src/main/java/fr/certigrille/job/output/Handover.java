package fr.certigrille.job.output;

import fr.certigrille.job.settings.JobFile;
import java.io.IOException;
import org.springframework.batch.core.listener.StepExecutionListener;

/** How what workers make comes into the output folder of the run: through folders of theirs in it, or by way of an object store. */
public interface Handover extends AutoCloseable {

    /** The one that a job file names. */
    static Handover of(JobFile file, String staging) {
        return file.objectStore() == null
                ? new WorkerFolders(file.outputFolder(), staging)
                : new ObjectHandover(file.objectStore(), new OutputFolder(file.outputFolder()), staging);
    }

    /** The run makes room for its workers, and takes that of former ones away. */
    void open() throws IOException;

    /**
     * A worker's own place.
     *
     * @throws fr.certigrille.finding.FindingException with CG-802 if it does not lead to the run
     */
    Output enter(String worker);

    /** From now on a worker changes nothing any more in the output folder. */
    void takeAway(String worker) throws IOException;

    /** Whether workers do not reach the folders of the run. */
    boolean isRemote();

    /** What the run itself does before and after files are handed over. */
    StepExecutionListener around(HandedOver files);

    /** Brings some of what arrived into the output folder; answers whether there may be more. */
    boolean bring();

    /** The run takes all away, when it no longer wants workers. */
    void end();

    /** Ends connections; changes nothing. */
    @Override
    void close();
}
