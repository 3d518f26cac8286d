package fr.certigrille.job.session;

import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.archive.SessionScope;
import fr.certigrille.store.archive.SessionScope.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of sessions lie. */
final class SessionFolders {

    private static final String INPUT = "input/";
    private static final String OUTPUT = "output/";

    private final Path input;
    private final Path output;

    SessionFolders(JobFile job) {
        this.input = job.inputFolder();
        this.output = job.outputFolder();
    }

    Path output() {
        return output;
    }

    /** The session's workbooks, its documents and what lies beside them, its lots, and copies of its workbooks; sorted. */
    List<SessionFile> of(SessionScope scope) throws IOException {
        List<SessionFile> files = new ArrayList<>();
        files.addAll(below(output.resolve(String.valueOf(scope.session()))));
        files.addAll(lots(scope.session()));
        for (Workbook workbook : scope.ownWorkbooks()) {
            files.addAll(known(INPUT + workbook.name()));
            files.addAll(known(OUTPUT + "rejected/" + workbook.name()));
        }
        return files.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
    }

    /** Reports tell of people, whatever their session; the next run writes them again. */
    List<SessionFile> reports() throws IOException {
        return list(output, "report.");
    }

    boolean hasInput(String workbook) {
        return Files.exists(input.resolve(workbook));
    }

    private List<SessionFile> lots(int session) throws IOException {
        return list(output.resolve("lots"), session + "_");
    }

    private List<SessionFile> list(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .map(this::inOutput)
                    .toList();
        }
    }

    private List<SessionFile> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(this::inOutput).toList();
        }
    }

    private List<SessionFile> known(String path) {
        Path file = resolve(path);
        return file != null && Files.isRegularFile(file) ? List.of(new SessionFile(path, file)) : List.of();
    }

    private SessionFile inOutput(Path file) {
        return new SessionFile(OUTPUT + output.relativize(file).toString().replace('\\', '/'), file);
    }

    /** Where a file belongs; null when the path leads out of the two folders. */
    @Nullable
    Path resolve(String path) {
        Path folder = path.startsWith(INPUT) ? input : path.startsWith(OUTPUT) ? output : null;
        if (folder == null || path.contains("\\") || path.contains(":") || path.indexOf('\0') >= 0) {
            return null;
        }
        String relative = path.substring(path.indexOf('/') + 1);
        Path file = folder.resolve(relative).normalize();
        boolean plain = Stream.of(relative.split("/", -1)).noneMatch(part -> part.isEmpty() || part.startsWith(".."));
        return plain && file.startsWith(folder) && !file.equals(folder) ? file : null;
    }
}
