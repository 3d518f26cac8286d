package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.Manifest;
import fr.certigrille.delivery.seal.Signer;
import fr.certigrille.delivery.seal.Trust;
import fr.certigrille.delivery.verify.Verdict.Outcome;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks whether a lot, in one file or in several, is complete and as its establishment made it. */
public final class LotVerifier {

    private final Trust trust;
    private final Clock clock;

    /**
     * Sets up.
     *
     * @param trust whose seal is trusted
     * @param clock tells whether a certificate is valid
     */
    public LotVerifier(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** Checks the files of one lot or of several, by the names of lots that their manifests give. */
    public List<Verdict> verifyEach(List<Path> files) {
        Map<String, List<CheckedPart>> lots = new LinkedHashMap<>();
        for (Path file : files) {
            CheckedPart part = new PartCheck(file).check();
            Manifest manifest = part.manifest();
            String lot = manifest == null ? file.toString() : manifest.lot().name();
            lots.computeIfAbsent(lot, name -> new ArrayList<>()).add(part);
        }
        return lots.values().stream().map(this::judge).toList();
    }

    /** Checks the files of one lot. */
    public Verdict verify(List<Path> files) {
        return judge(files.stream().map(file -> new PartCheck(file).check()).toList());
    }

    private Verdict judge(List<CheckedPart> parts) {
        List<Finding> findings = new ArrayList<>();
        parts.forEach(part -> findings.addAll(part.findings()));
        List<Manifest> manifests = parts.stream()
                .map(CheckedPart::manifest)
                .filter(Objects::nonNull)
                .toList();
        if (manifests.isEmpty()) {
            return new Verdict(Outcome.ALTERED, findings, null, null);
        }
        checkTogether(parts, manifests.get(0), findings);
        return verdict(findings, manifests.get(0), parts.get(0).signer());
    }

    private static void checkTogether(List<CheckedPart> parts, Manifest first, List<Finding> findings) {
        Set<Integer> numbers = new HashSet<>();
        boolean readable = true;
        for (CheckedPart part : parts) {
            Manifest manifest = part.manifest();
            readable &= manifest != null;
            if (manifest != null
                    && (!isOfSameLot(manifest, first, part, parts.get(0))
                            || !numbers.add(manifest.part().number()))) {
                findings.add(Finding.of(Code.LOT_PARTS_DIFFER, Place.of(part.file())));
            }
        }
        for (int number = 1; readable && number <= first.part().of(); number++) {
            if (!numbers.contains(number)) {
                findings.add(Finding.of(
                        Code.LOT_PART_MISSING,
                        Place.of(first.lot().name()),
                        String.valueOf(number),
                        String.valueOf(first.part().of())));
            }
        }
        if (findings.isEmpty()) {
            checkCounts(parts, first, findings);
        }
    }

    private static boolean isOfSameLot(Manifest manifest, Manifest first, CheckedPart part, CheckedPart firstPart) {
        Signer one = part.signer();
        Signer other = firstPart.signer();
        boolean sameSeal =
                one == null ? other == null : other != null && one.certificate().equals(other.certificate());
        return sameSeal
                && manifest.lot().equals(first.lot())
                && manifest.grid().equals(first.grid())
                && manifest.leftOut().equals(first.leftOut())
                && manifest.part().of() == first.part().of()
                && manifest.part().number() <= first.part().of();
    }

    private static void checkCounts(List<CheckedPart> parts, Manifest first, List<Finding> findings) {
        List<Manifest.Document> documents = parts.stream()
                .map(CheckedPart::manifest)
                .filter(Objects::nonNull)
                .flatMap(manifest -> manifest.files().stream())
                .map(Manifest.Entry::document)
                .filter(Objects::nonNull)
                .toList();
        long candidates =
                documents.stream().map(Manifest.Document::candidate).distinct().count();
        if (candidates != first.lot().candidates()
                || documents.size() != first.lot().documents()) {
            findings.add(Finding.of(
                    Code.LOT_COUNTS_DIFFER,
                    Place.of(first.lot().name()),
                    String.valueOf(first.lot().candidates()),
                    String.valueOf(first.lot().documents()),
                    String.valueOf(candidates),
                    String.valueOf(documents.size())));
        }
    }

    private Verdict verdict(List<Finding> findings, Manifest manifest, @Nullable Signer signer) {
        if (!findings.isEmpty()) {
            boolean incomplete = findings.stream().allMatch(finding -> finding.code() == Code.LOT_PART_MISSING);
            return new Verdict(incomplete ? Outcome.INCOMPLETE : Outcome.ALTERED, findings, manifest, signer);
        }
        if (signer == null) {
            Place place = Place.of(manifest.lot().name());
            return new Verdict(Outcome.UNSEALED, List.of(Finding.of(Code.LOT_NOT_SEALED, place)), manifest, null);
        }
        if (!trust.includes(signer, clock.instant())) {
            Finding finding = Finding.of(Code.CERTIFICATE_NOT_TRUSTED, Place.of(signer.holder()), signer.fingerprint());
            return new Verdict(Outcome.UNTRUSTED, List.of(finding), manifest, signer);
        }
        return new Verdict(Outcome.TRUSTED, List.of(), manifest, signer);
    }
}
