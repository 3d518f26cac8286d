package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.Manifest;
import fr.certigrille.delivery.lot.Manifest.SealedBy;
import fr.certigrille.delivery.lot.ManifestJson;
import fr.certigrille.delivery.seal.SealCheck;
import fr.certigrille.delivery.seal.Signer;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one file of a lot by itself: its zip, its manifest, every file in it, its seals. */
final class PartCheck {

    /** Of a lot with more than 100,000 documents. */
    private static final int MANIFEST_LIMIT = 128 * 1024 * 1024;

    private static final int SEAL_LIMIT = 1024 * 1024;

    private final Path path;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Manifest manifest;
    private @Nullable Signer signer;

    PartCheck(Path path) {
        this.path = path;
        this.file = String.valueOf(path.getFileName());
    }

    CheckedPart check() {
        try (LotEntries entries = new LotEntries(path)) {
            entries.twice().stream().sorted().forEach(name -> tell(Code.LOT_ENTRY_TWICE, name));
            if (entries.hasUnsafeName()) {
                tell(Code.LOT_NAME_UNSAFE, null);
            }
            if (findings.isEmpty()) {
                checkContent(entries);
            }
            if (findings.isEmpty() && !entries.isAsWritten()) {
                tell(Code.LOT_ZIP_REWRITTEN, null);
            }
        } catch (IOException | IllegalArgumentException e) {
            tell(Code.LOT_UNREADABLE, null);
        }
        return new CheckedPart(file, findings, manifest, signer);
    }

    private void checkContent(LotEntries entries) {
        if (!entries.has(Manifest.FILE)) {
            tell(Code.MANIFEST_MISSING, null);
            return;
        }
        Optional<byte[]> json = entries.read(Manifest.FILE, MANIFEST_LIMIT);
        Optional<Manifest> read = json.flatMap(ManifestJson::read);
        if (json.isEmpty() || read.isEmpty()) {
            tell(Code.MANIFEST_INVALID, Manifest.FILE);
            return;
        }
        manifest = read.get();
        findings.addAll(new FilesCheck(file, entries, read.get()).findings());
        checkSeal(entries, json.get(), read.get());
    }

    private void checkSeal(LotEntries entries, byte[] json, Manifest stated) {
        SealedBy by = stated.seal();
        boolean there = entries.has(Manifest.SEAL);
        if (!there && by != null) {
            tell(Code.SEAL_MISSING, null);
        }
        if (there) {
            Optional<Signer> found =
                    entries.read(Manifest.SEAL, SEAL_LIMIT).flatMap(seal -> SealCheck.detached(json, seal));
            if (found.isEmpty() || by == null || !found.get().fingerprint().equals(by.certificate())) {
                tell(Code.SEAL_BROKEN, Manifest.FILE);
            } else {
                signer = found.get();
                checkPdfs(entries, stated, found.get());
            }
        }
    }

    private void checkPdfs(LotEntries entries, Manifest stated, Signer expected) {
        for (Manifest.Entry entry : stated.files()) {
            if (entries.has(entry.name()) && !isTold(entry.name())) {
                Optional<Signer> found = SealCheck.pdf(() -> entries.open(entry.name()), entry.size());
                if (found.isEmpty() || !found.get().certificate().equals(expected.certificate())) {
                    tell(Code.PDF_SEAL_BROKEN, entry.name());
                }
            }
        }
    }

    private boolean isTold(String name) {
        return findings.stream().anyMatch(finding -> name.equals(finding.place().cell()));
    }

    private void tell(Code code, @Nullable String entry) {
        findings.add(Finding.of(code, new Place(file, null, entry)));
    }
}
