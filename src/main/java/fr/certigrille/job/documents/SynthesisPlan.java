package fr.certigrille.job.documents;

import fr.certigrille.finding.Code;
import fr.certigrille.job.documents.ClassSyntheses.Wanted;
import fr.certigrille.job.output.HandedOver;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.store.ClassSynthesisStore.Made;
import fr.certigrille.store.DueSynthesisStore;
import fr.certigrille.store.DueSynthesisStore.Due;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.annotation.Order;

/**
 * What a run does before syntheses are made. Input: classes and the syntheses that were made. Output: those that have to be made; all
 * others that are not up to date are taken away, so that nobody takes one for right.
 */
@Order // before progress counts what is due
public final class SynthesisPlan implements StepExecutionListener, HandedOver {

    private final ClassSyntheses syntheses;
    private final DueSynthesisStore due;
    private final OutputFolder output;

    public SynthesisPlan(ClassSyntheses syntheses, DueSynthesisStore due, OutputFolder output) {
        this.syntheses = syntheses;
        this.due = due;
        this.output = output;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        make();
    }

    public void make() {
        Map<String, Made> former = syntheses.made();
        List<Wanted> wanted = syntheses.wanted().stream()
                .filter(each -> each.isTooLarge() || !isUpToDate(each.synthesis(), former))
                .toList();
        Collection<String> outOfDate = former.keySet();
        outOfDate.forEach(output::remove);
        wanted.forEach(each -> output.remove(each.synthesis().path()));
        due.plan(wanted.stream().map(Wanted::synthesis).toList(), outOfDate);
        wanted.stream().filter(Wanted::isTooLarge).forEach(this::refuse);
    }

    /** Nothing: that is part of the plan. */
    @Override
    public void removeOutOfDate() {
        // done before
    }

    @Override
    public int markLost() {
        List<String> lost = syntheses.made().values().stream()
                .filter(made -> !output.has(made.path(), made.bytes()))
                .map(Made::path)
                .toList();
        syntheses.forget(lost);
        return lost.size();
    }

    /** Leaves among the former ones those that are out of date. */
    private boolean isUpToDate(Due wanted, Map<String, Made> former) {
        Made made = former.get(wanted.path());
        if (made == null || !made.state().equals(wanted.state()) || !output.has(made.path(), made.bytes())) {
            return false;
        }
        former.remove(made.path());
        return true;
    }

    private void refuse(Wanted wanted) {
        due.fail(
                wanted.synthesis().classId(),
                Code.CLASS_TOO_LARGE,
                String.valueOf(wanted.candidates()),
                String.valueOf(ClassSyntheses.MOST));
    }
}
