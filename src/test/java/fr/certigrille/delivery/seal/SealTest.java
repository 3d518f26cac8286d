package fr.certigrille.delivery.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.rendering.Conformity;
import fr.certigrille.rendering.FormRenderer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal covers all of a file, tells who sealed it, and leaves a PDF as archivable and accessible as it was. */
class SealTest {

    @TempDir
    private static Path folder;

    private static SealSettings settings;
    private static Seal seal;
    private static byte[] plain;
    private static byte[] sealed;

    @BeforeAll
    static void sealForm() throws Exception {
        settings = TestSeals.make(folder, "Lycee Ada-Lovelace");
        seal = Seal.open(settings);
        var grid = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
        Annex annex = grid.annex("VI-3").orElseThrow();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new FormRenderer(Path.of("xsl")).renderBlank(annex, grid, pdf);
        plain = pdf.toByteArray();
        sealed = seal.pdf(plain, TestSeals.NOW);
    }

    @Test
    void a_sealed_pdf_stays_archivable_and_accessible() throws Exception {
        assertThat(Conformity.violations(sealed)).isEmpty();
    }

    @Test
    void the_seal_is_added_at_the_end_and_what_was_there_stays() {
        assertThat(Arrays.copyOf(sealed, plain.length)).isEqualTo(plain);
        assertThat(sealed.length - plain.length).isLessThan((int) seal.overhead());
    }

    @Test
    void it_tells_who_sealed() {
        assertThat(PdfBoxCheck.ours(sealed)).hasValueSatisfying(signer -> {
            assertThat(signer.holder()).isEqualTo("Lycee Ada-Lovelace");
            assertThat(signer.fingerprint()).isEqualTo(seal.fingerprint());
        });
    }

    @Test
    void the_same_bytes_sealed_at_the_same_time_give_the_same_bytes() throws Exception {
        assertThat(Seal.open(settings).pdf(plain, TestSeals.NOW)).isEqualTo(sealed);
        assertThat(seal.pdf(plain, TestSeals.NOW.plusSeconds(1))).isNotEqualTo(sealed);
    }

    @Test
    void an_unsealed_pdf_has_no_signer() {
        assertThat(PdfBoxCheck.ours(plain)).isEmpty();
    }

    @Test
    void a_changed_byte_anywhere_breaks_the_seal() {
        for (int at = 0; at < sealed.length; at += sealed.length / 97) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(PdfBoxCheck.ours(changed))
                    .as("byte %d of %d", at, sealed.length)
                    .matches(signer -> signer.isEmpty() || isPadding(sealed, changed));
        }
    }

    /** The digits after the end of the CMS are outside of what is signed, and of what is read. */
    private static boolean isPadding(byte[] before, byte[] after) {
        int at = Arrays.mismatch(before, after);
        return before[at] == '0' && before[at - 1] == '0';
    }

    @Test
    void what_is_added_after_the_seal_breaks_it() {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 20);
        Arrays.fill(longer, sealed.length, longer.length, (byte) '\n');
        assertThat(PdfBoxCheck.ours(longer)).isEmpty();
    }

    @Test
    void a_detached_seal_is_of_its_bytes_alone() throws Exception {
        byte[] content = "manifest".getBytes(StandardCharsets.UTF_8);
        byte[] detached = seal.detached(content, TestSeals.NOW);
        assertThat(SealCheck.detached(content, detached)).isPresent();
        assertThat(SealCheck.detached("manifesto".getBytes(StandardCharsets.UTF_8), detached))
                .isEmpty();
        assertThat(SealCheck.detached(content, new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void only_the_given_certificate_is_trusted_and_only_while_it_is_valid() throws Exception {
        TestSeals.make(folder, "Autre");
        Signer signer = PdfBoxCheck.ours(sealed).orElseThrow();
        Trust own = Trust.of(List.of(folder.resolve("Lycee Ada-Lovelace.pem")));
        assertThat(own.includes(signer, TestSeals.NOW)).isTrue();
        assertThat(own.includes(signer, Instant.parse("2040-01-01T00:00:00Z"))).isFalse();
        assertThat(Trust.of(List.of(folder.resolve("Autre.pem"))).includes(signer, TestSeals.NOW))
                .isFalse();
        assertThat(Trust.NONE.includes(signer, TestSeals.NOW)).isFalse();
    }

    @Test
    void a_keystore_that_does_not_open_is_told() {
        for (SealSettings wrong : List.of(
                new SealSettings(settings.keystore(), "faux", null),
                new SealSettings(folder.resolve("absent.p12"), "essai", null))) {
            FindingException failure = catchThrowableOfType(FindingException.class, () -> Seal.open(wrong));
            assertThat(failure.findings()).extracting(Finding::code).containsExactly(Code.KEYSTORE_UNUSABLE);
        }
    }

    @Test
    void nothing_is_sealed_with_a_certificate_that_is_not_valid() {
        Seal expired = Seal.open(TestSeals.make(folder, "Perime", Instant.parse("2026-02-01T00:00:00Z")));
        FindingException failure =
                catchThrowableOfType(FindingException.class, () -> expired.checkValid(TestSeals.NOW));
        assertThat(failure.findings()).extracting(Finding::code).containsExactly(Code.CERTIFICATE_NOT_VALID);
    }

    @Test
    void the_password_is_never_shown() {
        assertThat(settings.toString()).doesNotContain("essai");
    }
}
