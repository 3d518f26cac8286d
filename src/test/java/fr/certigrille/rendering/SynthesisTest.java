package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Synthesis;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.SynthesisReader;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A candidate's table of realisations, from the candidate's own workbook to PDF. */
class SynthesisTest {

    private static final Grid GRID = Samples.GRID;

    @TempDir
    private Path folder;

    private XSSFWorkbook workbook;
    private Sheet sheet;

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** As the schools' copies have it: identity above, competences with their skills in the header, three sections. */
    @BeforeEach
    void fill() {
        workbook = new XSSFWorkbook();
        sheet = workbook.createSheet("Tableau de synthèse");
        row("BTS SERVICES INFORMATIQUES AUX ORGANISATIONS", "", "SESSION 2026");
        row("NOM et prénom : ", "d’Orgeval-Nguyễn Zoé", "N° candidat : 0123456789");
        row("Centre de formation : Lycée Ada-Lovelace");
        row("Option :", "☐ SISR", "☒ SLAM");
        row("Adresse URL du portfolio :", "https://portfolio.example/zoe");
        Row header = row(
                "Réalisations professionnelles (intitulé et liste des documents)", "Période (JJ/MM/AA au JJ/MM/AA)");
        for (Competence competence : GRID.competences()) {
            header.createCell(header.getLastCellNum())
                    .setCellValue(competence.title() + "\n▪ " + String.join("\n▪ ", competence.skills()));
        }
        row("Réalisations en cours de formation");
        row("Inventaire du parc de la section", "01/10/24 au 15/12/24", "x", "", "", "X", "", "x");
        row("Réalisations en milieu professionnel en cours de première année");
        row("Billetterie d’assistance", "20/05/25 au 27/06/25", "", "x", "", "", "x", "");
        row("Réalisations en milieu professionnel en cours de seconde année");
        row("Refonte du site de l’association", "05/01/26 au 13/02/26", "", "", "✓", "", "", "");
    }

    private Row row(String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private SynthesisReader.Read read() throws IOException {
        Path file = folder.resolve("synthese.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return new SynthesisReader(GRID, OpenOptions.DEFAULT).read(file);
    }

    private Code refusal() {
        return catchThrowableOfType(FindingException.class, this::read)
                .findings()
                .get(0)
                .code();
    }

    @Test
    void the_table_is_read_with_its_identity_sections_and_crosses() throws IOException {
        SynthesisReader.Read read = read();
        assertThat(read.findings()).isEmpty();
        Synthesis synthesis = read.synthesis();
        assertThat(synthesis.name()).isEqualTo("d’Orgeval-Nguyễn Zoé");
        assertThat(synthesis.number()).isEqualTo("0123456789");
        assertThat(synthesis.centre()).isEqualTo("Lycée Ada-Lovelace");
        assertThat(synthesis.option()).isEqualTo("SLAM");
        assertThat(synthesis.address()).isEqualTo("https://portfolio.example/zoe");
        assertThat(synthesis.realisations()).hasSize(3);
        assertThat(synthesis.realisations().get(0).competences()).containsExactly("C1", "C4", "C6");
        assertThat(synthesis.realisations().get(1).section())
                .isEqualTo("Réalisations en milieu professionnel en cours de première année");
    }

    @Test
    void a_competence_that_no_realisation_draws_on_is_told() throws IOException {
        sheet.getRow(11).getCell(4).setCellValue("");
        assertThat(read().findings())
                .extracting(Finding::code)
                .containsExactly(Code.REALISATION_WITHOUT_COMPETENCE, Code.COMPETENCE_NOT_COVERED);
    }

    @Test
    void a_realisation_without_period_is_told_and_kept() throws IOException {
        sheet.getRow(7).getCell(1).setCellValue("");
        SynthesisReader.Read read = read();
        assertThat(read.findings()).extracting(Finding::code).containsExactly(Code.REALISATION_WITHOUT_PERIOD);
        assertThat(read.synthesis().realisations()).hasSize(3);
    }

    @Test
    void another_mark_than_a_cross_is_a_fault_at_its_cell() throws IOException {
        sheet.getRow(7).getCell(3).setCellValue("peut-être");
        assertThat(read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.FLAG_UNREADABLE);
            assertThat(finding.place().cell()).isEqualTo("D8");
        });
    }

    @Test
    void a_table_that_does_not_say_whose_it_is_is_refused() {
        sheet.getRow(1).getCell(2).setCellValue("");
        assertThat(refusal()).isEqualTo(Code.SYNTHESIS_OF_NOBODY);
    }

    @Test
    void another_workbook_is_no_synthesis() {
        sheet.removeRow(sheet.getRow(5));
        assertThat(refusal()).isEqualTo(Code.SYNTHESIS_MISSING);
    }

    @Test
    void the_pdf_has_every_realisation_and_conforms() throws Exception {
        for (int i = 0; i < 40; i++) {
            row("Réalisation supplémentaire " + i + " « détaillée »", "05/01/26 au 13/02/26", "x");
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        int pages = new FormRenderer(Samples.XSL)
                .renderSynthesis(Objects.requireNonNull(GRID.synthesis()), GRID, read().synthesis(), pdf);
        assertThat(pages).isGreaterThan(1);
        assertThat(Pdfs.text(pdf.toByteArray()).replaceAll("\\s+", " "))
                .contains("ANNEXE VI-1", "d’Orgeval-Nguyễn Zoé", "Inventaire du parc", "Réalisation supplémentaire 39")
                .contains("05/01/26 au 13/02/26", "Réalisations en cours de formation");
        assertThat(ConformityTest.violations(pdf.toByteArray(), PDFAFlavour.PDFA_2_A))
                .isEmpty();
        assertThat(ConformityTest.violations(pdf.toByteArray(), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void a_realisation_longer_than_a_page_loses_no_word() throws Exception {
        row("mot ".repeat(1200) + "fin-du-texte", "05/01/26 au 13/02/26", "x");
        row("Antidisestablishment".repeat(20), "05/01/26 au 13/02/26", "x");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new FormRenderer(Samples.XSL)
                .renderSynthesis(Objects.requireNonNull(GRID.synthesis()), GRID, read().synthesis(), pdf);
        String text = Pdfs.text(pdf.toByteArray());
        assertThat(text.split("\\bmot\\b", -1)).hasSize(1201);
        assertThat(text).contains("fin-du-texte");
        assertThat(text.replaceAll("\\s", "")).contains("Antidisestablishment".repeat(20));
        assertThat(ConformityTest.violations(pdf.toByteArray(), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void the_pdf_tells_which_competences_are_not_drawn_on() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        SynthesisReader.Read read = read();
        new FormRenderer(Samples.XSL)
                .renderSynthesis(Objects.requireNonNull(GRID.synthesis()), GRID, read.synthesis(), pdf);
        String coverage = GRID.competences().stream()
                .filter(competence -> !read.synthesis().covers(competence.code()))
                .map(competence -> competence.title())
                .reduce((a, b) -> a + " ; " + b)
                .map(missing -> "Compétences non mobilisées : " + missing)
                .orElse("Couverture : toutes les compétences");
        assertThat(Pdfs.text(pdf.toByteArray()).replaceAll("\\s+", " "))
                .contains("Nombre de réalisations par compétence", coverage);
    }
}
