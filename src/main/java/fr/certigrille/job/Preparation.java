package fr.certigrille.job;

import fr.certigrille.grid.Grid;
import fr.certigrille.job.report.ReportFile;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.rendering.FormRenderers;
import fr.certigrille.rendering.PaperKind;
import fr.certigrille.rendering.PaperRenderer;
import fr.certigrille.rendering.Typesetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * What renders the documents of a run, set up in a thread of its own while the run does something else. What is wrong with stylesheets
 * is told when they are needed. Their fingerprint is taken before they are read: who changes one meanwhile has the documents made
 * anew by the next run. Thread-safe.
 */
public final class Preparation implements AutoCloseable {

    private final JobFile file;
    private final Locale locale;
    private final SingletonSupplier<String> fingerprint;
    private final SingletonSupplier<Typesetting> typesetting;
    private final SingletonSupplier<FormRenderers> forms;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Map<PaperKind, PaperRenderer> papers = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Preparation::daemon);

    public Preparation(JobFile file, Locale locale) {
        this.file = file;
        this.locale = locale;
        fingerprint = SingletonSupplier.of(() -> Editions.stylesheets(file));
        typesetting = SingletonSupplier.of(() -> new Typesetting(file.stylesheets()));
        forms = SingletonSupplier.of(() -> new FormRenderers(typesetting.obtain(), file.gridFolder()));
    }

    private static Thread daemon(Runnable task) {
        Thread daemon = new Thread(task, "prepare");
        daemon.setDaemon(true);
        return daemon;
    }

    /** Begins, if a workbook is newer than the last report of a run: a wrong guess costs some time and nothing else. */
    void beginIfLikely() {
        if (isLikely()) {
            begin();
        }
    }

    boolean isLikely() {
        try (Stream<Path> files = Files.list(file.inputFolder())) {
            FileTime last = ReportFile.written(file.outputFolder());
            return files.anyMatch(workbook -> modified(workbook).compareTo(last) > 0);
        } catch (IOException | UncheckedIOException unknown) {
            return false;
        }
    }

    private static FileTime modified(Path workbook) {
        try {
            return Files.getLastModifiedTime(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins, once, to set up stylesheets and fonts, then what makes the papers that go with the documents. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            setUp();
        }
    }

    private void setUp() {
        submit(this::forms);
        submit(() -> looks().forEach(look -> forms().prepare(look)));
        begin(PaperKind.CLASS_SYNTHESIS);
        if (file.lot() != null) {
            begin(PaperKind.BORDEREAU);
        }
    }

    private Stream<String> looks() {
        return file.grids(locale).all().stream().map(Grid::look).distinct();
    }

    private void begin(PaperKind kind) {
        submit(() -> papers.computeIfAbsent(kind, this::newPaper));
    }

    /** Whatever goes wrong, who needs it meets the same. */
    private void submit(Runnable preparation) {
        Future<?> unused = thread.submit(preparation);
    }

    /** SHA-256 over stylesheets, fonts and looks of grids. */
    public String fingerprint() {
        return fingerprint.obtain();
    }

    FormRenderers forms() {
        fingerprint();
        return forms.obtain();
    }

    /** A renderer of papers for one thread. */
    PaperRenderer paper(PaperKind kind) {
        PaperRenderer prepared = papers.remove(kind);
        return prepared == null ? newPaper(kind) : prepared;
    }

    private PaperRenderer newPaper(PaperKind kind) {
        fingerprint();
        return new PaperRenderer(typesetting.obtain(), kind);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
