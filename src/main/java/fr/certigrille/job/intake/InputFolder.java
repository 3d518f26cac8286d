package fr.certigrille.job.intake;

import fr.certigrille.file.NameGlob;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder where teachers' workbooks are dropped. */
public final class InputFolder {

    /** Excel's mark of a workbook that somebody has open. */
    private static final String EXCEL_LOCK = "~$";

    /** LibreOffice's. */
    private static final String LIBRE_OFFICE_LOCK = ".~lock.";

    private final Path folder;
    private final NameGlob files;

    public InputFolder(Path folder, String files) {
        this.folder = folder;
        this.files = new NameGlob(files);
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
        List<Path> workbooks = visible().stream().filter(files::matches).toList();
        if (workbooks.isEmpty()) {
            throw new FindingException(Finding.of(Code.NO_WORKBOOK, Place.of(folder.toString()), files.glob()));
        }
        return workbooks;
    }

    /** A warning for each file that the job does not read: a workbook under another name must not be forgotten. */
    List<Finding> leftOut() throws IOException {
        return visible().stream()
                .filter(file -> !files.matches(file))
                .map(file -> Finding.of(Code.FILE_LEFT_OUT, Place.of(name(file))))
                .toList();
    }

    /** A warning if somebody has a workbook open, so that what is not saved is missing. */
    static List<Finding> stillOpen(Path workbook) {
        String name = name(workbook);
        // Excel drops the first two characters of a long name.
        boolean open = Stream.of(
                        EXCEL_LOCK + name,
                        EXCEL_LOCK + name.substring(Math.min(2, name.length())),
                        LIBRE_OFFICE_LOCK + name + "#")
                .anyMatch(lock -> Files.exists(workbook.resolveSibling(lock)));
        return open ? List.of(Finding.of(Code.STILL_OPEN, Place.of(name))) : List.of();
    }

    private List<Path> visible() throws IOException {
        List<Path> visible = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> Files.isRegularFile(file) && !isHidden(name(file)))
                    .sorted()
                    .forEach(visible::add);
        }
        return visible;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(EXCEL_LOCK)
                || name.startsWith(".")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
