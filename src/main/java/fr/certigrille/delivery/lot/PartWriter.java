package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.Ahead.Later;
import fr.certigrille.delivery.lot.LotZip.Written;
import fr.certigrille.delivery.print.PrintFile;
import fr.certigrille.delivery.seal.SealGap;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one part of a lot: the documents, their print file, the bordereau, the manifest and its seal. */
final class PartWriter {

    static final String BORDEREAU = "bordereau.pdf";
    static final String PRINT = "impression.pdf";

    private final Path output;
    private final Lot lot;
    private final String state;
    private final Sealing sealing;
    private final @Nullable Later<Paper> bordereau;
    private final int threads;

    /**
     * Sets up.
     *
     * @param output the folder that document paths are relative to
     * @param bordereau that of the whole lot, not asked for before the documents are written; null in a lot for candidates, which gets no print file either
     * @param threads how many seal, from 1; the bytes do not depend on it
     */
    PartWriter(Path output, Lot lot, String state, Sealing sealing, @Nullable Later<Paper> bordereau, int threads) {
        this.output = output;
        this.lot = lot;
        this.state = state;
        this.sealing = sealing;
        this.bordereau = bordereau;
        this.threads = threads;
    }

    /**
     * Writes a part.
     *
     * @return the SHA-256 of its file
     */
    String write(List<LotCandidate> candidates, Manifest.Part part, Path file) throws IOException {
        ManifestBuilder manifest = new ManifestBuilder(lot, state);
        MessageDigest digest = Sha256.digest();
        try (LotZip zip = new LotZip(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            if (bordereau == null) {
                add(candidates, zip, manifest, null);
            } else {
                addPrinted(candidates, zip, manifest, Objects.requireNonNull(file.getParent()));
                Written written = zip.add(BORDEREAU, sealing.pdf(bordereau.get().pdf()));
                manifest.paper(written, Manifest.Type.BORDEREAU, bordereau.get().pages());
            }
            finish(zip, manifest, part);
        }
        return Sha256.of(digest);
    }

    /** The documents, and their print file after them. */
    private void addPrinted(List<LotCandidate> candidates, LotZip zip, ManifestBuilder manifest, Path folder)
            throws IOException {
        Path file = PrivateFiles.temporary(folder);
        SealGap gap = sealing.gap();
        try {
            int pages;
            try (PrintFile print =
                    new PrintFile(Files.newOutputStream(file), lot.heading().name(), gap)) {
                add(candidates, zip, manifest, print);
                pages = print.pages();
            }
            sealing.fill(gap, file);
            manifest.paper(zip.add(PRINT, file), Manifest.Type.PRINT, pages);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A document of the lot, and whose it is. */
    private record Member(LotCandidate candidate, LotDocument document) {}

    /** A document's bytes, as it was rendered and as it goes into the lot, and the SHA-256 of the latter. */
    private record Content(ByteBuffer rendered, ByteBuffer sealed, String sha256) {}

    /** Documents are read and sealed on all threads, and written in their order. */
    private void add(List<LotCandidate> candidates, LotZip zip, ManifestBuilder manifest, @Nullable PrintFile print)
            throws IOException {
        List<Member> members = candidates.stream()
                .flatMap(candidate -> candidate.documents().stream().map(document -> new Member(candidate, document)))
                .toList();
        try (Ahead ahead = new Ahead(threads)) {
            ahead.each(members, this::content, (member, content) -> {
                if (print != null) {
                    print.add(content.rendered().array());
                }
                Written written =
                        zip.add(member.document().name(), content.sealed().array(), content.sha256());
                manifest.document(written, member.candidate(), member.document());
            });
        }
    }

    private Content content(Member member) throws IOException {
        byte[] rendered = read(member.document(), member.candidate());
        byte[] sealed = sealing.pdf(rendered);
        String sha256 = sealed == rendered ? member.document().sha256() : Sha256.of(sealed);
        return new Content(ByteBuffer.wrap(rendered), ByteBuffer.wrap(sealed), sha256);
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
