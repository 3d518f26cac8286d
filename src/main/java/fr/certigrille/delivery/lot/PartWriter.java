package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.LotZip.Written;
import fr.certigrille.delivery.print.PrintFile;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one part of a lot: the bordereau, the documents, the print file of those documents, the manifest and its seal. */
final class PartWriter {

    static final String BORDEREAU = "bordereau.pdf";
    static final String PRINT = "impression.pdf";

    private final Path output;
    private final Lot lot;
    private final String state;
    private final Sealing sealing;
    private final @Nullable Paper bordereau;

    /**
     * Sets up.
     *
     * @param output the folder that document paths are relative to
     * @param bordereau that of the whole lot; null in a lot for candidates, which gets no print file either
     */
    PartWriter(Path output, Lot lot, String state, Sealing sealing, @Nullable Paper bordereau) {
        this.output = output;
        this.lot = lot;
        this.state = state;
        this.sealing = sealing;
        this.bordereau = bordereau;
    }

    void write(List<LotCandidate> candidates, Manifest.Part part, Path file) throws IOException {
        ManifestBuilder manifest = new ManifestBuilder(lot, state);
        try (LotZip zip = new LotZip(Files.newOutputStream(file))) {
            if (bordereau == null) {
                for (LotCandidate candidate : candidates) {
                    add(candidate, zip, manifest, null);
                }
            } else {
                Written written = zip.add(BORDEREAU, sealing.pdf(bordereau.pdf()));
                manifest.paper(written, Manifest.Type.BORDEREAU, bordereau.pages());
                addPrinted(candidates, zip, manifest, Objects.requireNonNull(file.getParent()));
            }
            finish(zip, manifest, part);
        }
    }

    /** The documents, and their print file after them. */
    private void addPrinted(List<LotCandidate> candidates, LotZip zip, ManifestBuilder manifest, Path folder)
            throws IOException {
        Path plain = PrivateFiles.temporary(folder);
        Path sealed = PrivateFiles.temporary(folder);
        try {
            int pages;
            try (PrintFile print =
                    new PrintFile(Files.newOutputStream(plain), lot.heading().name())) {
                for (LotCandidate candidate : candidates) {
                    add(candidate, zip, manifest, print);
                }
                pages = print.pages();
            }
            sealing.pdf(plain, sealed);
            manifest.paper(zip.add(PRINT, sealed), Manifest.Type.PRINT, pages);
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(sealed);
        }
    }

    private void add(LotCandidate candidate, LotZip zip, ManifestBuilder manifest, @Nullable PrintFile print)
            throws IOException {
        for (LotDocument document : candidate.documents()) {
            byte[] pdf = read(document, candidate);
            if (print != null) {
                print.add(pdf);
            }
            manifest.document(zip.add(document.name(), sealing.pdf(pdf)), candidate, document);
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

    private void finish(LotZip zip, ManifestBuilder manifest, Manifest.Part part) throws IOException {
        byte[] json = ManifestJson.write(manifest.build(part, sealing.by()));
        zip.add(Manifest.FILE, json);
        byte[] seal = sealing.detached(json);
        if (seal != null) {
            zip.add(Manifest.SEAL, seal);
        }
    }
}
