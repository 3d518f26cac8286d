package fr.certigrille.job.documents;

import fr.certigrille.document.ClassSynthesis;
import fr.certigrille.document.ClassSynthesisXml;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.documents.ClassSyntheses.Wanted;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.rendering.PaperRenderer;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.ClassSynthesisStore.Made;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Makes the syntheses of classes, for their teachers. Input: classes whose synthesis is missing or out of date. Output: a PDF
 * beside the documents of each; one that cannot be made is told, and an older one is taken away.
 */
public final class SynthesisStep implements StepExecutionListener {

    private static final int CHUNK = 10;

    private final ClassSyntheses syntheses;
    private final ClassSynthesisStore store;
    private final OutputFolder output;
    private final ThreadLocal<PaperRenderer> renderers;
    private final Queue<Wanted> pending = new ConcurrentLinkedQueue<>();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    public SynthesisStep(
            ClassSyntheses syntheses,
            ClassSynthesisStore store,
            OutputFolder output,
            Supplier<PaperRenderer> renderer) {
        this.syntheses = syntheses;
        this.store = store;
        this.output = output;
        this.renderers = ThreadLocal.withInitial(renderer);
    }

    /** A synthesis, or why there is none. */
    private record Rendering(Wanted wanted, @Nullable ByteArrayOutputStream pdf) {}

    public Step build(BatchTools tools, AsyncTaskExecutor threads) {
        return tools.<Wanted, Rendering>chunkStep(RunStep.SYNTHESIS, CHUNK, pending::size)
                .reader(pending::poll)
                .processor(this::render)
                .writer(chunk -> chunk.getItems().forEach(this::keep))
                .taskExecutor(threads)
                .listener((StepExecutionListener) this)
                .build();
    }

    /** What could not be made, until the next time that it is tried. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void beforeStep(StepExecution execution) {
        pending.clear();
        findings.clear();
        Map<String, Made> left = syntheses.made();
        for (Wanted wanted : syntheses.wanted()) {
            if (wanted.isTooLarge()) {
                tell(
                        wanted,
                        Code.CLASS_TOO_LARGE,
                        String.valueOf(wanted.candidates()),
                        String.valueOf(ClassSyntheses.MOST));
                continue;
            }
            Made made = left.remove(wanted.path());
            if (made == null || !made.state().equals(wanted.state()) || !output.has(made.path(), made.bytes())) {
                pending.add(wanted);
            }
        }
        left.keySet().forEach(this::takeAway);
    }

    private Rendering render(Wanted wanted) {
        ClassSynthesis content = syntheses.content(wanted);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(96 * 1024);
        try {
            renderers.get().render(wanted.path(), out -> ClassSynthesisXml.write(content, out), pdf);
            return new Rendering(wanted, pdf);
        } catch (FindingException e) {
            tell(
                    wanted,
                    Code.CLASS_SYNTHESIS_NOT_MADE,
                    e.findings().get(0).code().id());
            return new Rendering(wanted, null);
        }
    }

    private void tell(Wanted wanted, Code code, String... arguments) {
        findings.add(Finding.of(code, Place.of(wanted.schoolClass().name()), arguments));
    }

    private void keep(Rendering rendering) {
        Wanted wanted = rendering.wanted();
        if (rendering.pdf() == null) {
            takeAway(wanted.path());
        } else {
            byte[] pdf = rendering.pdf().toByteArray();
            output.put(wanted.path(), pdf);
            store.save(new Made(wanted.path(), wanted.state(), pdf.length));
        }
    }

    private void takeAway(String path) {
        output.remove(path);
        store.forget(path);
    }
}
