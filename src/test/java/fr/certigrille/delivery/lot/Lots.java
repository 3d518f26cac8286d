package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.delivery.seal.TestSeals;
import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.rendering.FormRenderer;
import fr.certigrille.rendering.PaperKind;
import fr.certigrille.rendering.PaperRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Lots of fictional candidates, to start tests from. */
public final class Lots {

    public static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    static final SchoolClass SLAM =
            new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", 2026, GRID.id(), "SIO2-SLAM");

    private static final List<String> NAMES =
            List.of("d’Orgeval-Nguyễn", "Le Goff", "ÖZTÜRK", "Sarr", "Ben Youssef", "Šimić", "ՍԱՐԳՍՅԱՆ");
    private static final List<String> FIRST_NAMES = List.of("Zoé", "Yann", "Aïcha", "Jean-Baptiste", "Ngọc Ánh");
    private static final int COMMISSION_SIZE = 17;

    private Lots() {}

    /** A lot for the jury of so many candidates, without documents. */
    static Lot of(int candidates) {
        return new Lot(heading(), candidates(candidates), List.of());
    }

    static Lot partial(int candidates) {
        Place place = new Place("SIO2-SLAM.xlsx", "Évaluations", "G14");
        Finding fault = Finding.of(Code.LOT_FAULT, place, Code.UNKNOWN_LEVEL.id());
        return new Lot(heading(), candidates(candidates), List.of(fault));
    }

    static LotHeading heading() {
        return new LotHeading(
                Division.CLASS,
                Audience.JURY,
                GRID,
                "0123456789abcdef",
                2026,
                SLAM.academy(),
                SLAM.establishment(),
                SLAM.name(),
                "");
    }

    private static List<LotCandidate> candidates(int count) {
        List<LotCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(candidate(i, List.of()));
        }
        return candidates;
    }

    static LotCandidate candidate(int i, List<LotDocument> documents) {
        Outcome outcome = i % 11 == 5 ? Ungraded.ABSENT : i % 23 == 7 ? Ungraded.EXEMPT : new Graded(mark(i));
        boolean graded = outcome instanceof Graded;
        String commission = String.format("C%02d", i / COMMISSION_SIZE + 1);
        Evaluation evaluation = new Evaluation(
                new Candidate(
                        String.format("02%08d", i),
                        NAMES.get(i % NAMES.size()),
                        FIRST_NAMES.get(i % FIRST_NAMES.size()),
                        i % 2 == 0 ? "SLAM" : "SISR"),
                i % 3 == 0 ? "PONCTUELLE" : "CCF",
                new Commission(commission, "Mme Élise Beaulieu", "M. Karim Ben Youssef"),
                graded ? LocalDate.of(2026, 5, 12) : null,
                Map.of(),
                graded && i % 7 == 0 ? Set.of("SYNTHESE") : Set.of(),
                outcome,
                List.of(),
                "");
        return new LotCandidate(SLAM, evaluation, new Evaluator(GRID).evaluate(evaluation), 1, documents);
    }

    /** A lot for the jury of so many candidates whose documents lie in a folder. */
    public static Lot onDisk(Path folder, int candidates) throws IOException {
        FormRenderer renderer = new FormRenderer(Path.of("xsl"));
        Files.createDirectories(folder.resolve("VI-3"));
        List<LotCandidate> rendered = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            Evaluation evaluation = Evaluations.complete()
                    .numbered(String.format("02%08d", i))
                    .named(NAMES.get(i % NAMES.size()), FIRST_NAMES.get(i % FIRST_NAMES.size()))
                    .value();
            EvaluationDocument document =
                    new EvaluationDocument(GRID, SLAM, evaluation, new Evaluator(GRID).evaluate(evaluation));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            int pages = renderer.render(GRID.annex("VI-3").orElseThrow(), document, pdf);
            String path = String.format("VI-3/VI-3_%05d.pdf", i);
            Files.write(folder.resolve(path), pdf.toByteArray());
            LotDocument file = new LotDocument("VI-3", path, Sha256.of(pdf.toByteArray()), pdf.size(), pages);
            rendered.add(new LotCandidate(SLAM, evaluation, document.result(), 1, List.of(file)));
        }
        return new Lot(heading(), rendered, List.of());
    }

    /** A lot of one candidate, whose document is larger than what is held in memory at once when it is verified. */
    public static Lot withLargeDocument(Path folder) throws IOException {
        LotDocument small = onDisk(folder, 1).documents().get(0);
        Path file = folder.resolve(small.path());
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            byte[] noise = new byte[33 << 20];
            new Random(3).nextBytes(noise);
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(noise);
            }
            pdf.getPage(0).getResources().getCOSObject().setItem("Noise", stream);
            pdf.save(file.toFile());
        }
        LotDocument large =
                new LotDocument(small.annex(), small.path(), Sha256.of(file), Files.size(file), small.pages());
        return new Lot(heading(), List.of(candidate(0, List.of(large))), List.of());
    }

    /** The lot whose documents an earlier call of {@link #onDisk} left in a folder. */
    static Lot fromDisk(Path folder, int candidates) throws IOException {
        List<LotCandidate> rendered = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            String path = String.format("VI-3/VI-3_%05d.pdf", i);
            Path file = folder.resolve(path);
            rendered.add(candidate(i, List.of(new LotDocument("VI-3", path, Sha256.of(file), Files.size(file), 2))));
        }
        return new Lot(heading(), rendered, List.of());
    }

    /** Makes the files of a lot. */
    public static List<Path> make(Lot lot, Path folder, @Nullable Seal seal, long maxSize) throws IOException {
        return make(lot, folder, seal, maxSize, 2);
    }

    /** Makes the files of a lot, sealed on so many threads. */
    public static List<Path> make(Lot lot, Path folder, @Nullable Seal seal, long maxSize, int threads)
            throws IOException {
        PaperRenderer press = new PaperRenderer(Path.of("xsl"), PaperKind.BORDEREAU);
        LotMaker maker =
                new LotMaker(folder, (xml, pdf) -> press.render("bordereau", xml, pdf), seal, maxSize, threads);
        return maker.make(lot, Sha256.of(new byte[0]), TestSeals.NOW).stream()
                .map(file -> folder.resolve(file.path()))
                .toList();
    }

    private static BigDecimal mark(int i) {
        return new BigDecimal(i * 7 % 41).divide(new BigDecimal(2));
    }
}
