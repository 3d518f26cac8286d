package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.LotZip.Written;
import fr.certigrille.delivery.lot.Manifest.About;
import fr.certigrille.delivery.lot.Manifest.Document;
import fr.certigrille.delivery.lot.Manifest.Entry;
import fr.certigrille.delivery.lot.Manifest.GridVersion;
import fr.certigrille.delivery.lot.Manifest.LeftOut;
import fr.certigrille.delivery.lot.Manifest.Part;
import fr.certigrille.delivery.lot.Manifest.SealedBy;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Messages;
import fr.certigrille.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the manifest of one part while its files are written. */
final class ManifestBuilder {

    private static final Messages FRENCH = new Messages(Locale.FRENCH);

    private final Lot lot;
    private final String state;
    private final List<Entry> entries = new ArrayList<>();

    ManifestBuilder(Lot lot, String state) {
        this.lot = lot;
        this.state = state;
    }

    void paper(Written file, Manifest.Type type, int pages) {
        entries.add(new Entry(file.name(), type, file.size(), file.sha256(), pages, null));
    }

    void document(Written file, LotCandidate candidate, LotDocument document) {
        Candidate person = candidate.evaluation().candidate();
        Document about = new Document(
                document.annex(),
                person.number(),
                person.lastName(),
                person.firstName(),
                candidate.commission(),
                candidate.schoolClass().establishment(),
                candidate.schoolClass().name(),
                candidate.revision());
        entries.add(
                new Entry(file.name(), Manifest.Type.DOCUMENT, file.size(), file.sha256(), document.pages(), about));
    }

    Manifest build(Part part, @Nullable SealedBy seal) {
        Grid grid = lot.heading().grid();
        GridVersion version =
                new GridVersion(grid.id(), grid.exam().code(), lot.heading().gridVersion());
        List<LeftOut> leftOut = lot.leftOut().stream()
                .map(finding -> new LeftOut(finding.arguments().get(0), FRENCH.place(finding.place())))
                .toList();
        return new Manifest(Manifest.VERSION, about(), version, part, seal, entries, leftOut);
    }

    private About about() {
        LotHeading heading = lot.heading();
        return new About(
                heading.name(),
                heading.kind().name(),
                heading.by().name(),
                heading.session(),
                heading.academy(),
                distinct(candidate -> candidate.schoolClass().establishment()),
                distinct(candidate -> className(candidate.schoolClass())),
                distinct(LotCandidate::commission),
                state,
                lot.isPartial(),
                lot.candidates().size(),
                lot.documents().size());
    }

    private static String className(SchoolClass schoolClass) {
        return schoolClass.name();
    }

    private List<String> distinct(Function<LotCandidate, String> value) {
        return lot.candidates().stream().map(value).distinct().sorted().toList();
    }
}
