package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledFormTest {

    @Test
    void the_grid_carries_the_mark_the_penalties_and_the_final_mark_with_decimal_comma() {
        assertThat(Pdfs.text(Pdfs.of(Samples.GRID_ANNEX, Samples.graded())))
                .contains("LEFEBVRE-D’ORMESSON Anaëlle", "02531447", "C12", "12 / 05 / 2026", "14,5", "12,5")
                .contains("Mme Élise Beaulieu", "M. Karim Ben Youssef")
                .doesNotContain("......");
    }

    @Test
    void the_candidates_sheet_carries_the_final_mark_only_and_the_comments() {
        assertThat(Pdfs.text(Pdfs.of(Samples.APPRAISAL_ANNEX, Samples.graded())))
                .contains("12,5", "Exposé clair.", "Répond bien.", "Toutes les compétences sont couvertes.")
                .doesNotContain("14,5");
    }

    @Test
    void a_candidate_without_mark_has_the_reason_in_place_of_both_marks() {
        assertThat(Pdfs.text(Pdfs.of(Samples.GRID_ANNEX, Samples.ungraded(Ungraded.ABSENT)))
                        .split("ABSENT", -1))
                .hasSize(3);
        assertThat(Pdfs.text(Pdfs.of(Samples.APPRAISAL_ANNEX, Samples.ungraded(Ungraded.EXEMPT))))
                .contains("DISPENSÉ");
    }

    @Test
    void every_box_says_what_it_stands_for_and_whether_it_is_ticked() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdfs.of(Samples.GRID_ANNEX, Samples.graded()))) {
            var texts = pdf.getDocument().getXrefTable().keySet().stream()
                    .map(key -> pdf.getDocument().getObjectFromPool(key).getObject())
                    .filter(COSDictionary.class::isInstance)
                    .map(object -> ((COSDictionary) object).getString(COSName.ALT))
                    .filter(text -> text != null)
                    .toList();
            assertThat(texts)
                    .hasSize(41)
                    .contains(
                            "coché : Bonne maitrise",
                            "non coché : Bonne maitrise",
                            "coché : OPTION SLAM",
                            "non coché : OPTION SISR",
                            "coché : Absence de tableau de synthèse");
            assertThat(texts.stream().filter(text -> text.startsWith("coché"))).hasSize(10);
        }
    }

    @Test
    void content_that_overflows_its_frame_fails_the_document(@TempDir Path folder) throws IOException {
        copy(Samples.XSL, folder);
        Path tables = folder.resolve("grids/bts-sio-bloc-1/tables.xsl");
        Files.writeString(tables, Files.readString(tables).replace("10.33pt", "14pt"));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FindingException e = catchThrowableOfType(
                FindingException.class,
                () -> new FormRenderer(folder).renderBlank(Samples.GRID_ANNEX, Samples.GRID, pdf));
        assertThat(e.findings()).extracting(f -> f.code()).contains(Code.CONTENT_OVERFLOWS);
        assertThat(pdf.size()).isZero();
    }

    @Test
    void a_broken_stylesheet_folder_is_reported_with_a_code(@TempDir Path folder) throws IOException {
        copy(Samples.XSL, folder);
        Files.writeString(folder.resolve("modules/box.xsl"), "<oops", StandardCharsets.UTF_8);
        FindingException e = catchThrowableOfType(FindingException.class, () -> new FormRenderer(folder));
        assertThat(e.findings()).extracting(f -> f.code()).containsExactly(Code.STYLESHEET_UNUSABLE);
    }

    @Test
    void the_intermediate_files_are_written_on_request() {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        ByteArrayOutputStream fo = new ByteArrayOutputStream();
        new FormRenderer(Samples.XSL).writeIntermediate(Samples.GRID_ANNEX, Samples.graded(), xml, fo);
        assertThat(xml.toString(StandardCharsets.UTF_8)).contains("<evaluation");
        assertThat(fo.toString(StandardCharsets.UTF_8)).contains("fo:root");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
