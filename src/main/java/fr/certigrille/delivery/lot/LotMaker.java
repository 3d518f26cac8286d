package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.Ahead.Later;
import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        try (Ahead beside = new Ahead(1)) {
            Later<Paper> bordereau =
                    lot.heading().kind() == Audience.JURY ? beside.start(() -> Paper.bordereau(lot, press)) : null;
            return make(lot, state, new Sealing(seal, time), bordereau);
        }
    }

    /** The bordereau is made while the documents are read and written. */
    private List<MadeFile> make(Lot lot, String state, Sealing sealing, @Nullable Later<Paper> bordereau)
            throws IOException {
        PartWriter writer = new PartWriter(output, lot, state, sealing, bordereau, threads);
        List<List<LotCandidate>> parts = plan(bordereau, sealing).parts(lot.candidates());
        Map<Path, String> written = new LinkedHashMap<>();
        try {
            for (int i = 0; i < parts.size(); i++) {
                Path file = PrivateFiles.temporary(output.resolve(FOLDER));
                written.put(file, "");
                written.put(file, writer.write(parts.get(i), new Manifest.Part(i + 1, parts.size()), file));
            }
            return put(lot.heading().name(), written);
        } finally {
            for (Path left : written.keySet()) {
                Files.deleteIfExists(left);
            }
        }
    }

    private PartPlan plan(@Nullable Later<Paper> bordereau, Sealing sealing) throws IOException {
        if (bordereau == null || maxSize == LotSettings.UNLIMITED) {
            return new PartPlan(maxSize, 0, 1, sealing.overhead());
        }
        return new PartPlan(maxSize, bordereau.get().pdf().length + 2 * sealing.overhead(), 2, sealing.overhead());
    }

    /** Files that are written already, by their SHA-256, take their places all together. */
    private List<MadeFile> put(String name, Map<Path, String> written) throws IOException {
        List<MadeFile> made = new ArrayList<>();
        for (Map.Entry<Path, String> file : written.entrySet()) {
            int part = made.size() + 1;
            String path = FOLDER + "/" + fileName(name, part, written.size());
            made.add(new MadeFile(path, part, file.getValue(), Files.size(file.getKey())));
        }
        Iterator<MadeFile> places = made.iterator();
        for (Path file : written.keySet()) {
            PrivateFiles.put(file, output.resolve(places.next().path()));
        }
        return made;
    }

    private static String fileName(String name, int part, int parts) {
        return parts == 1 ? name + ".zip" : String.format("%s_%d-sur-%d.zip", name, part, parts);
    }
}
