package fr.certigrille.delivery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.lot.Lot;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.lot.Lots;
import fr.certigrille.delivery.seal.PdfBoxCheck;
import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.delivery.seal.TestSeals;
import fr.certigrille.delivery.seal.Trust;
import fr.certigrille.delivery.verify.Verdict.Outcome;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.rendering.Conformity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a lot after it was made is found, and told by its name. */
class LotVerifierTest {

    private static final Clock CLOCK = Clock.fixed(TestSeals.NOW, ZoneOffset.UTC);
    private static final int CANDIDATES = 4;

    @TempDir
    private static Path common;

    private static Lot lot;
    private static Seal seal;
    private static Trust trust;
    private static Path original;
    private static Path unsealed;

    @TempDir
    private Path folder;

    private Tampering tampering;

    @BeforeAll
    static void makeLots() throws Exception {
        lot = Lots.onDisk(common, CANDIDATES);
        seal = Seal.open(TestSeals.make(common, "Lycee Ada-Lovelace"));
        trust = Trust.of(List.of(common.resolve("Lycee Ada-Lovelace.pem")));
        original = keep(Lots.make(lot, common, seal, LotSettings.UNLIMITED).get(0), "sealed.zip");
        unsealed = keep(Lots.make(lot, common, null, LotSettings.UNLIMITED).get(0), "unsealed.zip");
    }

    private static Path keep(Path file, String name) throws IOException {
        return Files.move(file, common.resolve(name));
    }

    @BeforeEach
    void takeApart() throws IOException {
        tampering = new Tampering(original);
    }

    private static Verdict verify(Path... files) {
        return new LotVerifier(trust, CLOCK).verify(List.of(files));
    }

    private Verdict tampered() throws IOException {
        return verify(tampering.write(folder.resolve("lot.zip")));
    }

    private static void assertAltered(Verdict verdict, Code... codes) {
        assertThat(verdict.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(verdict.findings()).extracting(Finding::code).contains(codes);
    }

    @Test
    void a_lot_as_it_was_made_is_complete_untouched_and_trusted() {
        Verdict verdict = verify(original);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.TRUSTED);
        assertThat(verdict.manifest().lot().candidates()).isEqualTo(CANDIDATES);
        assertThat(verdict.signer().holder()).isEqualTo("Lycee Ada-Lovelace");
    }

    @Test
    void without_a_trusted_certificate_the_seal_proves_nothing_about_its_holder() {
        Verdict verdict = new LotVerifier(Trust.NONE, CLOCK).verify(List.of(original));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTRUSTED);
        assertThat(verdict.findings()).extracting(Finding::code).containsExactly(Code.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void an_unsealed_lot_is_told_from_a_sealed_one() {
        assertThat(verify(unsealed).outcome()).isEqualTo(Outcome.UNSEALED);
    }

    @Test
    void each_of_several_lots_is_judged_by_itself() throws IOException {
        Path other = Files.writeString(folder.resolve("other.zip"), "no lot");
        assertThat(new LotVerifier(trust, CLOCK).verifyEach(List.of(original, other)))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.TRUSTED, Outcome.ALTERED);
    }

    @Test
    void the_same_lot_is_made_of_the_same_bytes() throws IOException {
        Path again = Lots.make(lot, common, seal, LotSettings.UNLIMITED).get(0);
        assertThat(Sha256.of(again)).isEqualTo(Sha256.of(original));
    }

    @Test
    void however_many_threads_seal_the_bytes_are_the_same() throws IOException {
        for (int threads : List.of(1, 5)) {
            Path again =
                    Lots.make(lot, common, seal, LotSettings.UNLIMITED, threads).get(0);
            assertThat(Sha256.of(again)).isEqualTo(Sha256.of(original));
        }
    }

    @Test
    void every_kind_of_pdf_stays_archivable_with_its_seal_and_tells_who_sealed_it() throws Exception {
        assertThat(Conformity.violations(tampering.files().get("bordereau.pdf")))
                .isEmpty();
        assertThat(Conformity.violations(tampering.files().get(tampering.first("VI-3/"))))
                .isEmpty();
        assertThat(Conformity.basicViolations(tampering.files().get("impression.pdf")))
                .isEmpty();
        for (String name : List.of("bordereau.pdf", tampering.first("VI-3/"), "impression.pdf")) {
            assertThat(PdfBoxCheck.ours(tampering.files().get(name)))
                    .as(name)
                    .hasValueSatisfying(signer -> assertThat(signer.holder()).isEqualTo(seal.holder()));
        }
    }

    @Test
    void a_changed_pdf_is_named() throws IOException {
        String name = tampering.first("VI-3/");
        tampering.files().get(name)[1000] ^= 1;
        Verdict verdict = tampered();
        assertAltered(verdict, Code.LOT_FILE_CHANGED);
        assertThat(verdict.findings().get(0).place().cell()).isEqualTo(name);
    }

    @Test
    void a_changed_bordereau_or_print_file_is_named() throws IOException {
        for (String name : List.of("bordereau.pdf", "impression.pdf")) {
            takeApart();
            tampering.files().get(name)[2000] ^= 1;
            assertAltered(tampered(), Code.LOT_FILE_CHANGED);
        }
    }

    @Test
    void a_removed_file_is_named() throws IOException {
        tampering.files().remove(tampering.first("VI-3/"));
        assertAltered(tampered(), Code.LOT_FILE_REMOVED);
    }

    @Test
    void an_added_file_is_named() throws IOException {
        tampering.files().put("VI-3/intrus.pdf", new byte[] {1});
        assertAltered(tampered(), Code.LOT_FILE_ADDED);
    }

    @Test
    void a_renamed_file_is_named() throws IOException {
        byte[] pdf = tampering.files().remove(tampering.first("VI-3/"));
        tampering.files().put("VI-3/autre.pdf", pdf);
        Verdict verdict = tampered();
        assertAltered(verdict, Code.LOT_FILE_RENAMED);
        assertThat(verdict.findings()).hasSize(1);
    }

    @Test
    void two_swapped_candidates_are_named() throws IOException {
        String one = tampering.nth("VI-3/", 0);
        String other = tampering.nth("VI-3/", 1);
        byte[] pdf = tampering.files().get(one);
        tampering.files().put(one, tampering.files().get(other));
        tampering.files().put(other, pdf);
        Verdict verdict = tampered();
        assertAltered(verdict, Code.LOT_FILES_SWAPPED);
        assertThat(verdict.findings().get(0).arguments()).containsExactly(other);
    }

    @Test
    void a_changed_manifest_breaks_its_seal() throws IOException {
        String json = new String(tampering.files().get("manifest.json"), StandardCharsets.UTF_8);
        String changed = json.replace("\"revision\" : 1", "\"revision\" : 2");
        assertThat(changed).isNotEqualTo(json);
        tampering.files().put("manifest.json", changed.getBytes(StandardCharsets.UTF_8));
        assertAltered(tampered(), Code.SEAL_BROKEN);
    }

    @Test
    void a_changed_seal_is_broken() throws IOException {
        byte[] p7s = tampering.files().get("manifest.json.p7s");
        p7s[p7s.length - 10] ^= 1;
        assertAltered(tampered(), Code.SEAL_BROKEN);
    }

    @Test
    void a_seal_that_was_taken_away_is_missed() throws IOException {
        tampering.files().remove("manifest.json.p7s");
        assertAltered(tampered(), Code.SEAL_MISSING);
    }

    @Test
    void a_missing_or_broken_manifest_is_told() throws IOException {
        tampering.files().put("manifest.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertAltered(tampered(), Code.MANIFEST_INVALID);
        tampering.files().remove("manifest.json");
        assertAltered(tampered(), Code.MANIFEST_MISSING);
    }

    @Test
    void a_candidate_taken_from_the_manifest_too_is_missed_by_the_counts() throws IOException {
        Tampering open = new Tampering(unsealed);
        String name = open.first("VI-3/");
        open.files().remove(name);
        String json = new String(open.files().get("manifest.json"), StandardCharsets.UTF_8);
        int begin = json.indexOf("{\n    \"name\" : \"" + name);
        int end = json.indexOf("{\n    \"name\"", begin + 1);
        String shorter = json.substring(0, begin) + json.substring(end);
        open.files().put("manifest.json", shorter.getBytes(StandardCharsets.UTF_8));
        assertAltered(verify(open.write(folder.resolve("lot.zip"))), Code.LOT_COUNTS_DIFFER);
    }

    @Test
    void a_manifest_sealed_again_by_another_key_is_found_by_the_pdfs_and_by_trust() throws Exception {
        Seal other = Seal.open(TestSeals.make(folder, "Autre"));
        Tampering forged = new Tampering(
                Lots.make(lot, common, other, LotSettings.UNLIMITED).get(0));
        assertThat(verify(forged.write(folder.resolve("all.zip"))).outcome()).isEqualTo(Outcome.UNTRUSTED);
        String json = new String(tampering.files().get("manifest.json"), StandardCharsets.UTF_8);
        byte[] replaced = json.replace(seal.fingerprint(), other.fingerprint())
                .replace(seal.holder(), other.holder())
                .getBytes(StandardCharsets.UTF_8);
        tampering.files().put("manifest.json", replaced);
        tampering.files().put("manifest.json.p7s", other.detached(replaced, TestSeals.NOW));
        assertAltered(tampered(), Code.PDF_SEAL_BROKEN);
    }

    @Test
    void a_truncated_zip_is_unreadable() throws IOException {
        byte[] zip = Files.readAllBytes(original);
        for (int length : List.of(0, 10, zip.length / 2, zip.length - 1)) {
            Path file = Files.write(folder.resolve("lot.zip"), Arrays.copyOf(zip, length));
            assertThat(verify(file).outcome()).isEqualTo(Outcome.ALTERED);
        }
    }

    @Test
    void any_changed_byte_of_the_file_is_found() throws IOException {
        byte[] zip = Files.readAllBytes(original);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] changed = zip.clone();
            int at = i < 20 ? zip.length - 1 - random.nextInt(1200) : random.nextInt(zip.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Path file = Files.write(folder.resolve("lot.zip"), changed);
            assertThat(verify(file).outcome()).as("byte %d", at).isEqualTo(Outcome.ALTERED);
        }
    }

    @Test
    void bytes_before_between_or_after_the_entries_are_found() throws IOException {
        byte[] zip = Files.readAllBytes(original);
        byte[] longer = Arrays.copyOf(zip, zip.length + 1);
        assertThat(verify(Files.write(folder.resolve("a.zip"), longer)).outcome())
                .isEqualTo(Outcome.ALTERED);
        byte[] shifted = new byte[zip.length + 4];
        System.arraycopy(zip, 0, shifted, 4, zip.length);
        assertThat(verify(Files.write(folder.resolve("b.zip"), shifted)).outcome())
                .isEqualTo(Outcome.ALTERED);
    }

    @Test
    void a_zip_made_again_by_another_program_is_told_from_the_original() throws IOException {
        assertAltered(verify(rezipped(tampering.files())), Code.LOT_ZIP_REWRITTEN);
    }

    private Path rezipped(Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve("rezipped.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void a_name_that_is_there_twice_is_told() throws IOException {
        String name = tampering.nth("VI-3/", 0);
        String twin = tampering.nth("VI-3/", 1).replaceAll("[^\n]", "x");
        byte[] pdf = tampering.files().get(name);
        tampering.files().put("X" + name.substring(1), pdf);
        Path file = tampering.write(folder.resolve("lot.zip"));
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String doubled = text.replace("X" + name.substring(1), name);
        assertThat(twin).isNotEmpty();
        Files.write(file, doubled.getBytes(StandardCharsets.ISO_8859_1));
        assertAltered(verify(file), Code.LOT_ENTRY_TWICE);
    }

    @Test
    void a_name_that_leaves_its_folder_is_told_and_nothing_is_read() throws IOException {
        for (String name :
                List.of("../intrus.pdf", "/etc/intrus", "VI-3\\intrus.pdf", "C:intrus", "a/b/c.pdf", "x\u0000y")) {
            takeApart();
            tampering.files().put(name, new byte[] {1});
            assertThat(tampered().outcome()).as(name).isEqualTo(Outcome.ALTERED);
        }
    }

    @Test
    void a_zip_bomb_is_never_blown_up() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(tampering.files()).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals("bordereau.pdf")) {
                    blow(zip, zeros);
                } else {
                    zip.write(entry.getValue());
                }
                zip.closeEntry();
            }
        }
        assertAltered(verify(bomb), Code.LOT_FILE_CHANGED);
    }

    private static void blow(OutputStream out, byte[] zeros) throws IOException {
        for (int i = 0; i < 1024; i++) {
            out.write(zeros);
        }
    }

    @Test
    void a_lot_in_parts_is_verified_as_a_whole() throws IOException {
        List<Path> parts = Lots.make(lot, common, seal, 500_000);
        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.toFile().length() <= 500_000);
        assertThat(verify(parts.toArray(Path[]::new)).outcome()).isEqualTo(Outcome.TRUSTED);
        Verdict one = verify(parts.get(0));
        assertThat(one.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(one.findings()).extracting(Finding::code).containsOnly(Code.LOT_PART_MISSING);
        assertAltered(verify(parts.get(0), parts.get(0)), Code.LOT_PARTS_DIFFER);
        assertAltered(verify(parts.get(0), original), Code.LOT_PARTS_DIFFER);
    }

    @Test
    void the_seal_of_a_pdf_is_checked_whatever_its_size() throws Exception {
        Path folder33 = Files.createDirectory(folder.resolve("large"));
        Lot large = Lots.withLargeDocument(folder33);
        Path file = Lots.make(large, folder33, seal, LotSettings.UNLIMITED).get(0);
        assertThat(verify(file).outcome()).isEqualTo(Outcome.TRUSTED);
        tampering = new Tampering(file);
        for (String name : List.of("impression.pdf", tampering.first("VI-3/"))) {
            Tampering forged = new Tampering(file);
            byte[] pdf = forged.files().get(name);
            assertThat(pdf.length).isGreaterThan(32 << 20);
            String before = Sha256.of(pdf);
            pdf[pdf.length / 2] ^= 1;
            String json = new String(forged.files().get("manifest.json"), StandardCharsets.UTF_8)
                    .replace(before, Sha256.of(pdf));
            forged.files().put("manifest.json", json.getBytes(StandardCharsets.UTF_8));
            forged.files()
                    .put("manifest.json.p7s", seal.detached(json.getBytes(StandardCharsets.UTF_8), TestSeals.NOW));
            Verdict verdict = verify(forged.write(folder.resolve("forged.zip")));
            assertAltered(verdict, Code.PDF_SEAL_BROKEN);
            assertThat(verdict.findings()).hasSize(1);
            assertThat(verdict.findings().get(0).place().cell()).isEqualTo(name);
        }
    }

    @Test
    void the_check_of_a_pdf_finds_what_another_program_finds() {
        for (String name : List.of("bordereau.pdf", tampering.first("VI-3/"), "impression.pdf")) {
            byte[] pdf = tampering.files().get(name);
            assertThat(PdfBoxCheck.ours(pdf))
                    .as(name)
                    .isEqualTo(PdfBoxCheck.theirs(pdf))
                    .isPresent();
            assertThat(PdfBoxCheck.ours(Arrays.copyOf(pdf, pdf.length + 1))).isEmpty();
            assertThat(PdfBoxCheck.ours(Arrays.copyOf(pdf, pdf.length - 1))).isEmpty();
            Random random = new Random(11);
            for (int i = 0; i < 100; i++) {
                byte[] changed = pdf.clone();
                int at = random.nextInt(pdf.length);
                changed[at] ^= (byte) (1 + random.nextInt(255));
                assertThat(PdfBoxCheck.ours(changed)).as("%s byte %d", name, at).isEqualTo(PdfBoxCheck.theirs(changed));
            }
        }
        assertThat(PdfBoxCheck.ours("no PDF".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }
}
