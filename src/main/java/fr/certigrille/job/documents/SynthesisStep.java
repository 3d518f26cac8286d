package fr.certigrille.job.documents;

import fr.certigrille.document.ClassSynthesis;
import fr.certigrille.document.ClassSynthesisXml;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.output.Output;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.KeysetReader;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.rendering.PaperRenderer;
import fr.certigrille.store.DueSynthesisStore;
import fr.certigrille.store.DueSynthesisStore.Due;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Makes the syntheses of classes, for their teachers. Input: those that a run wrote down to be made. Output: a PDF beside the documents of
 * each class; why one cannot be made is told.
 */
public final class SynthesisStep {

    private static final int CHUNK = 10;
    private static final int PAGE = 100;

    private final ClassSyntheses syntheses;
    private final DueSynthesisStore due;
    private final Output output;
    private final ThreadLocal<PaperRenderer> renderers;

    public SynthesisStep(
            ClassSyntheses syntheses, DueSynthesisStore due, Output output, Supplier<PaperRenderer> renderer) {
        this.syntheses = syntheses;
        this.due = due;
        this.output = output;
        this.renderers = ThreadLocal.withInitial(renderer);
    }

    /** What making a synthesis came to: a PDF, or why there is none. */
    private sealed interface Rendering {
        Due synthesis();

        record Pdf(Due synthesis, ByteArrayOutputStream content) implements Rendering {}

        record Failure(Due synthesis, Code why) implements Rendering {}
    }

    /** The step as one process does it. */
    public Step build(BatchTools tools, AsyncTaskExecutor threads, SynthesisPlan plan) {
        return builder(tools, CHUNK).taskExecutor(threads).listener(plan).build();
    }

    /** The step as a worker does a part of it. */
    public AbstractStep buildPart(BatchTools tools, AsyncTaskExecutor threads) {
        return builder(tools, CHUNK).taskExecutor(threads).build();
    }

    /**
     * The step as a worker does a part that workers died of: one class after another.
     *
     * @param next hears of each class beforehand
     */
    public AbstractStep buildCarefulPart(BatchTools tools, Consumer<Due> next) {
        return builder(tools, 1)
                .processor(one -> {
                    next.accept(one);
                    return render(one);
                })
                .build();
    }

    private ChunkOrientedStepBuilder<Due, Rendering> builder(BatchTools tools, int chunk) {
        return tools.<Due, Rendering>chunkStep(
                        RunStep.SYNTHESIS, chunk, () -> due.classes().size())
                .reader(new KeysetReader<>(
                        PAGE, (range, last, limit) -> due.next(range, last == null ? 0 : last.classId(), limit)))
                .processor(this::render)
                .writer(items -> items.forEach(this::keep));
    }

    private Rendering render(Due one) {
        ClassSynthesis content = syntheses.content(one);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(96 * 1024);
        try {
            renderers.get().render(one.path(), out -> ClassSynthesisXml.write(content, out), pdf);
            return new Rendering.Pdf(one, pdf);
        } catch (FindingException e) {
            return new Rendering.Failure(one, e.findings().get(0).code());
        }
    }

    private void keep(Rendering rendering) {
        Due one = rendering.synthesis();
        if (rendering instanceof Rendering.Pdf pdf) {
            byte[] bytes = pdf.content().toByteArray();
            output.put(one.path(), bytes);
            due.made(one, bytes.length);
        } else if (rendering instanceof Rendering.Failure failure) {
            due.fail(one.classId(), Code.CLASS_SYNTHESIS_NOT_MADE, failure.why().id());
        }
    }
}
