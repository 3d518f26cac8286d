package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder where teachers' workbooks are dropped. */
final class InputFolder {

    /** Excel's own mark of a workbook that somebody has open; not a workbook. */
    private static final String LOCK_PREFIX = "~$";

    private final Path folder;
    private final String files;

    InputFolder(Path folder, String files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * The workbooks, sorted by name.
     *
     * @throws FindingException if there is no such folder, or no workbook in it
     */
    List<Path> workbooks() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FindingException(Finding.of(Code.FOLDER_MISSING, Place.of(folder.toString())));
        }
        List<Path> workbooks = new ArrayList<>();
        try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, files)) {
            matching.forEach(workbooks::add);
        }
        workbooks.removeIf(file -> name(file).startsWith(LOCK_PREFIX) || !Files.isRegularFile(file));
        if (workbooks.isEmpty()) {
            throw new FindingException(Finding.of(Code.NO_WORKBOOK, Place.of(folder.toString()), files));
        }
        return workbooks.stream().sorted().toList();
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
