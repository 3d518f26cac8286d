package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the files of lots. The same lot, sealed at the same time, gives the same bytes; a file appears whole or not at all. */
public final class LotMaker {

    private static final String FOLDER = "lots";

    private final Path output;
    private final Press press;
    private final @Nullable Seal seal;
    private final long maxSize;
    private final int threads;

    /**
     * Sets up.
     *
     * @param output the output folder, which holds the documents; lots go into its folder {@code lots}
     * @param press makes bordereaux
     * @param seal the establishment's, or null
     * @param maxSize most bytes of a file
     * @param threads how many seal, from 1; the bytes do not depend on it
     */
    public LotMaker(Path output, Press press, @Nullable Seal seal, long maxSize, int threads) {
        this.output = output;
        this.press = press;
        this.seal = seal;
        this.maxSize = maxSize;
        this.threads = threads;
    }

    /**
     * Puts the lot's files in their places.
     *
     * @param state fingerprint of all that it is made from
     * @param time what seals state
     * @throws FindingException with CG-703 when a document's file is not what was rendered, with CG-706 when the certificate is not
     *     valid, with a 4xx code when the bordereau cannot be made
     */
    public List<MadeFile> make(Lot lot, String state, Instant time) throws IOException {
        if (seal != null) {
            seal.checkValid(time);
        }
        Sealing sealing = new Sealing(seal, time);
        Paper bordereau = lot.heading().kind() == Audience.JURY ? Paper.bordereau(lot, press) : null;
        PartWriter writer = new PartWriter(output, lot, state, sealing, bordereau, threads);
        List<List<LotCandidate>> parts = plan(bordereau, sealing).parts(lot.candidates());
        List<Path> temporary = new ArrayList<>();
        try {
            for (int i = 0; i < parts.size(); i++) {
                temporary.add(PrivateFiles.temporary(output.resolve(FOLDER)));
                writer.write(parts.get(i), new Manifest.Part(i + 1, parts.size()), temporary.get(i));
            }
            return put(lot.heading().name(), temporary);
        } finally {
            for (Path left : temporary) {
                Files.deleteIfExists(left);
            }
        }
    }

    private PartPlan plan(@Nullable Paper bordereau, Sealing sealing) {
        return bordereau == null
                ? new PartPlan(maxSize, 0, 1, sealing.overhead())
                : new PartPlan(maxSize, bordereau.pdf().length + 2 * sealing.overhead(), 2, sealing.overhead());
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
