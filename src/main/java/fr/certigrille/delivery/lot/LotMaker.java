package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.LotZip.Written;
import fr.certigrille.delivery.lot.Manifest.Part;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the files of lots. The same lot gives the same bytes; a file appears whole or not at all. */
public final class LotMaker {

    private static final String FOLDER = "lots";
    private static final String BORDEREAU = "bordereau.pdf";
    private static final String MANIFEST = "manifest.json";

    private final Path output;
    private final Press press;
    private final long maxSize;

    /**
     * Sets up.
     *
     * @param output the output folder, which holds the documents; lots go into its folder {@code lots}
     * @param press makes bordereaux
     * @param maxSize most bytes of a file
     */
    public LotMaker(Path output, Press press, long maxSize) {
        this.output = output;
        this.press = press;
        this.maxSize = maxSize;
    }

    /**
     * Puts the lot's files in their places.
     *
     * @param state fingerprint of all that it is made from
     * @throws FindingException with CG-703 when a document's file is not what was rendered, with a 4xx code when the bordereau
     *     cannot be made
     */
    public List<MadeFile> make(Lot lot, String state) throws IOException {
        Paper bordereau = lot.heading().kind() == Audience.JURY ? Paper.bordereau(lot, press) : null;
        List<List<LotCandidate>> parts = plan(bordereau).parts(lot.candidates());
        List<Path> temporary = new ArrayList<>();
        try {
            for (int i = 0; i < parts.size(); i++) {
                temporary.add(PrivateFiles.temporary(output.resolve(FOLDER)));
                write(lot, state, parts.get(i), new Part(i + 1, parts.size()), bordereau, temporary.get(i));
            }
            return put(lot.heading().name(), temporary);
        } finally {
            for (Path left : temporary) {
                Files.deleteIfExists(left);
            }
        }
    }

    private PartPlan plan(@Nullable Paper bordereau) {
        return bordereau == null ? new PartPlan(maxSize, 0, 1, 0) : new PartPlan(maxSize, bordereau.pdf().length, 2, 0);
    }

    private void write(
            Lot lot, String state, List<LotCandidate> candidates, Part part, @Nullable Paper bordereau, Path file)
            throws IOException {
        ManifestBuilder manifest = new ManifestBuilder(lot, state);
        try (LotZip zip = new LotZip(Files.newOutputStream(file))) {
            if (bordereau != null) {
                manifest.paper(zip.add(BORDEREAU, bordereau.pdf()), Manifest.Type.BORDEREAU, bordereau.pages());
            }
            for (LotCandidate candidate : candidates) {
                for (LotDocument document : candidate.documents()) {
                    Written written = zip.add(document.name(), read(document, candidate));
                    manifest.document(written, candidate, document);
                }
            }
            zip.add(MANIFEST, ManifestJson.write(manifest.build(part, null)));
        }
    }

    /** The document as it was rendered: a file that someone changed since never leaves the school. */
    private byte[] read(LotDocument document, LotCandidate candidate) throws IOException {
        Path file = output.resolve(document.path());
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (!Sha256.of(bytes).equals(document.sha256())) {
            throw new FindingException(
                    Finding.of(Code.DOCUMENT_NOT_AS_RENDERED, Place.of(document.annex() + " " + candidate.number())));
        }
        return bytes;
    }

    private List<MadeFile> put(String name, List<Path> temporary) throws IOException {
        List<MadeFile> made = new ArrayList<>();
        for (int i = 0; i < temporary.size(); i++) {
            String path = FOLDER + "/" + fileName(name, i + 1, temporary.size());
            Path file = temporary.get(i);
            made.add(new MadeFile(path, i + 1, Sha256.of(file), Files.size(file)));
        }
        for (int i = 0; i < temporary.size(); i++) {
            PrivateFiles.put(temporary.get(i), output.resolve(made.get(i).path()));
        }
        return made;
    }

    private static String fileName(String name, int part, int parts) {
        return parts == 1 ? name + ".zip" : String.format("%s_%d-sur-%d.zip", name, part, parts);
    }
}
