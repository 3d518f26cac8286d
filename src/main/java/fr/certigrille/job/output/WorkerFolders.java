package fr.certigrille.job.output;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.util.FileSystemUtils;

/**
 * The folders in the output folder that workers write through, one for each. A worker whose folder is taken away can neither
 * replace nor remove a document any more, whenever it wakes up: each of its changes is a renaming from or into its folder.
 */
final class WorkerFolders implements Handover {

    private static final String PARENT = ".certigrille-workers";
    private static final String TAKEN_AWAY = ".taken-away";

    private final Path output;
    private final Path run;

    /**
     * Names the folders of a run.
     *
     * @param staging the run's own name for them
     */
    WorkerFolders(Path output, String staging) {
        this.output = output;
        this.run = output.resolve(PARENT).resolve(staging);
    }

    @Override
    public void open() throws IOException {
        for (Path former : List.copyOf(runs())) {
            takeAway(former);
        }
        PrivateFiles.createDirectories(run);
    }

    private List<Path> runs() throws IOException {
        Path parent = output.resolve(PARENT);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(parent)) {
            return runs.toList();
        }
    }

    @Override
    public Output enter(String worker) {
        return new OutputFolder(output, folder(worker));
    }

    private Path folder(String worker) {
        Path own = own(worker);
        try {
            return Files.createDirectory(own);
        } catch (FileAlreadyExistsException enteredOrBarred) {
            return own;
        } catch (NoSuchFileException otherFolder) {
            throw new FindingException(Finding.of(Code.OUTPUT_NOT_SHARED, Place.of(output.toString())), otherFolder);
        } catch (IOException e) {
            throw new FindingException(Finding.of(Code.FILE_NOT_WRITTEN, Place.of(output.toString())), e);
        }
    }

    private Path own(String worker) {
        return run.resolve(worker.replace('/', '-'));
    }

    /** For good: a file of the folder's name keeps it from being made again. */
    @Override
    public void takeAway(String worker) throws IOException {
        Path own = own(worker);
        boolean barred = false;
        while (!barred) {
            takeAway(own);
            try {
                Files.createFile(own);
                barred = true;
            } catch (FileAlreadyExistsException enteredMeanwhile) {
                barred = Files.isRegularFile(own);
            }
        }
    }

    /** Renamed first, at once; then deleted until it stays so, for a file system may know a folder by more than its name. */
    private static void takeAway(Path folder) throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + TAKEN_AWAY);
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.move(folder, aside);
        boolean gone = false;
        while (!gone) {
            try {
                FileSystemUtils.deleteRecursively(aside);
                gone = true;
            } catch (DirectoryNotEmptyException writtenMeanwhile) {
                gone = false;
            }
        }
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    /** Nothing: workers themselves take away what is out of date. */
    @Override
    public StepExecutionListener around(HandedOver files) {
        return new StepExecutionListener() {};
    }

    /** Nothing: what workers put is in its place. */
    @Override
    public boolean bring() {
        return false;
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public void end() {
        try {
            takeAway(run);
            Files.deleteIfExists(output.resolve(PARENT));
        } catch (DirectoryNotEmptyException another) {
            // another run's: its own affair
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
