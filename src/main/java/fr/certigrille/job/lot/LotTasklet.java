package fr.certigrille.job.lot;

import fr.certigrille.delivery.lot.Lot;
import fr.certigrille.delivery.lot.LotHeading;
import fr.certigrille.delivery.lot.LotMaker;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotScope;
import fr.certigrille.store.LotStore;
import fr.certigrille.store.StoredLot;
import fr.certigrille.store.StoredLot.LotFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes lots, those of one scope per call. Input: candidates and their documents. Output: the lots that changed; one that is no
 * longer right, or no longer to be, is taken away so that nobody sends it.
 */
final class LotTasklet implements Tasklet {

    private final LotSettings settings;
    private final LotAssembly assembly;
    private final LotContentStore contents;
    private final LotStore lots;
    private final FindingStore findings;
    private final OutputFolder output;
    private final LotMaker maker;
    private final LotSealTimes times;
    private final String making;
    private final Map<String, List<Finding>> told = new LinkedHashMap<>();
    private final Set<Finding> faultsTold = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Queue<LotScope> pending;

    LotTasklet(
            LotSettings settings,
            LotAssembly assembly,
            LotContentStore contents,
            LotStore lots,
            FindingStore findings,
            OutputFolder output,
            LotMaker maker,
            LotSealTimes times,
            String making) {
        this.settings = settings;
        this.assembly = assembly;
        this.contents = contents;
        this.lots = lots;
        this.findings = findings;
        this.output = output;
        this.maker = maker;
        this.times = times;
        this.making = making;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (pending == null) {
            pending = new ArrayDeque<>(scopes());
        }
        LotScope scope = pending.peek();
        if (scope != null) {
            for (Audience kind : Audience.values()) {
                make(assembly.assemble(scope, kind), contribution);
            }
            pending.remove();
        }
        if (pending.isEmpty()) {
            finish();
        }
        return RepeatStatus.continueIf(!pending.isEmpty());
    }

    private List<LotScope> scopes() {
        return switch (settings.by()) {
            case CLASS -> contents.classes();
            case COMMISSION -> contents.commissions();
            case ACADEMY -> contents.academies();
        };
    }

    private void make(Lot lot, StepContribution contribution) throws IOException {
        LotHeading heading = lot.heading();
        contribution.incrementReadCount();
        if (lot.isPartial() && (!settings.partial() || lot.candidates().isEmpty())) {
            block(heading, lot.leftOut(), contribution);
            return;
        }
        String state = lot.state(making);
        Optional<StoredLot> made = lots.find(heading.name());
        try {
            if (made.filter(stored -> isUpToDate(stored, state)).isPresent()) {
                contribution.incrementFilterCount(1);
            } else {
                replace(lot, state, made);
                contribution.incrementWriteCount(1);
            }
            keep(lot);
        } catch (FindingException e) {
            block(heading, e.findings(), contribution);
        }
    }

    private boolean isUpToDate(StoredLot stored, String state) {
        return stored.state().equals(state)
                && stored.files().stream().allMatch(file -> output.has(file.path(), file.bytes()));
    }

    private void replace(Lot lot, String state, Optional<StoredLot> earlier) throws IOException {
        Instant time = times.of(earlier, state);
        List<LotFile> files = maker.make(lot, state, time).stream()
                .map(file -> new LotFile(file.path(), file.part(), file.sha256(), file.bytes()))
                .toList();
        earlier.stream()
                .flatMap(stored -> stored.files().stream())
                .map(LotFile::path)
                .filter(path -> files.stream().noneMatch(file -> file.path().equals(path)))
                .forEach(output::remove);
        LotHeading heading = lot.heading();
        lots.save(new StoredLot(
                heading.name(),
                heading.kind().name(),
                state,
                lot.candidates().size(),
                lot.isPartial(),
                settings.seal() == null ? null : time,
                files));
        tellLarge(heading.name(), files);
    }

    /** A candidate's documents are never parted, however large they are. */
    private void tellLarge(String name, List<LotFile> files) {
        long large =
                files.stream().filter(file -> file.bytes() > settings.maxSize()).count();
        if (large > 0) {
            add(name, Finding.of(Code.LOT_PART_LARGE, Place.of(name), String.valueOf(large)));
        }
    }

    private void add(String name, Finding finding) {
        told.computeIfAbsent(name, added -> new ArrayList<>()).add(finding);
    }

    /** The lot stands, whole or partial. */
    private void keep(Lot lot) {
        String name = lot.heading().name();
        names.add(name);
        if (lot.isPartial()) {
            tell(name, lot.leftOut(), Code.LOT_PARTIAL);
        }
    }

    /** The lot may not be made; its name is not kept, so that an earlier file of it is taken away. */
    private void block(LotHeading heading, List<Finding> faults, StepContribution contribution) {
        contribution.incrementProcessSkipCount();
        tell(heading.name(), faults, Code.LOT_BLOCKED);
    }

    /** Each fault is told once, though both lots of its candidate have it. */
    private void tell(String name, List<Finding> faults, Code outcome) {
        faults.stream().filter(faultsTold::add).forEach(fault -> add(name, fault));
        add(name, Finding.of(outcome, Place.of(name), String.valueOf(faults.size())));
    }

    private void finish() {
        for (StoredLot stored : lots.all()) {
            if (!names.contains(stored.name())) {
                stored.files().forEach(file -> output.remove(file.path()));
                lots.forget(stored.name());
            }
        }
        findings.replaceForLots(told);
    }
}
