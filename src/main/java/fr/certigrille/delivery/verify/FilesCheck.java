package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.Manifest;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the files of a zip with its manifest: which was changed, removed, added, renamed or swapped. */
final class FilesCheck {

    private final String file;
    private final LotEntries entries;
    private final Manifest manifest;
    private final Set<String> added;

    FilesCheck(String file, LotEntries entries, Manifest manifest) {
        this.file = file;
        this.entries = entries;
        this.manifest = manifest;
        this.added = new LinkedHashSet<>(entries.names());
        added.removeAll(Set.of(Manifest.FILE, Manifest.SEAL));
        manifest.files().forEach(entry -> added.remove(entry.name()));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Manifest.Entry entry : manifest.files()) {
            check(entry).ifPresent(findings::add);
        }
        added.forEach(name -> findings.add(Finding.of(Code.LOT_FILE_ADDED, place(name))));
        return findings;
    }

    private Optional<Finding> check(Manifest.Entry entry) {
        if (!entries.has(entry.name())) {
            return Optional.of(renamed(entry).orElse(Finding.of(Code.LOT_FILE_REMOVED, place(entry.name()))));
        }
        return entries.sha256(entry.name(), entry.size()).equals(entry.sha256())
                ? Optional.empty()
                : Optional.of(swapped(entry).orElse(Finding.of(Code.LOT_FILE_CHANGED, place(entry.name()))));
    }

    /** Under which name a missing file is there. */
    private Optional<Finding> renamed(Manifest.Entry missing) {
        Optional<String> other = added.stream()
                .filter(name -> entries.sha256(name, missing.size()).equals(missing.sha256()))
                .findFirst();
        other.ifPresent(added::remove);
        return other.map(name -> Finding.of(Code.LOT_FILE_RENAMED, place(name), missing.name()));
    }

    /** Which other file is there under the name of a changed one. */
    private Optional<Finding> swapped(Manifest.Entry changed) {
        return manifest.files().stream()
                .filter(other -> !other.sha256().equals(changed.sha256()))
                .filter(other -> entries.sha256(changed.name(), other.size()).equals(other.sha256()))
                .map(other -> Finding.of(Code.LOT_FILES_SWAPPED, place(changed.name()), other.name()))
                .findFirst();
    }

    private Place place(String name) {
        return Place.of(file, name);
    }
}
