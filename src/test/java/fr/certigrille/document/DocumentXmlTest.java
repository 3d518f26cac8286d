package fr.certigrille.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class DocumentXmlTest {

    private static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    private static final DocumentSchema SCHEMA = new DocumentSchema(Path.of("xsl"));

    @Test
    void every_kind_of_document_is_valid() {
        assertThatCode(() -> {
                    DocumentXml.writeBlank(GRID, validating());
                    DocumentXml.write(document(new Outcome.Graded(new BigDecimal("14.50"))), validating());
                    DocumentXml.write(document(Outcome.Ungraded.ABSENT), validating());
                    DocumentXml.write(document(Outcome.Ungraded.EXEMPT), validating());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void numbers_and_dates_are_neutral_and_texts_are_composed() throws Exception {
        assertThat(xml(document(new Outcome.Graded(new BigDecimal("14.50")))))
                .contains(
                        "value=\"14.5\"", "final=\"4.5\"", "date=\"2026-05-12\"", "firstName=\"Zo\u00e9\"", "un\ndeux");
    }

    @Test
    void a_candidate_without_mark_has_none() throws Exception {
        assertThat(xml(document(Outcome.Ungraded.ABSENT))).contains("outcome=\"ABSENT\"", "<mark max=\"20\"/>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome=\"GRADED\" | outcome=\"PRESENT\"",
                "value=\"14.5\" | value=\"14,5\"",
                "value=\"14.5\" | value=\"-1\"",
                "date=\"2026-05-12\" | date=\"12/05/2026\"",
                "number=\"0001\" | number=\" \"",
                "<appreciation/> | <remark/><appreciation/>",
                "ticked=\"true\" | ticked=\"oui\"",
                "code=\"NM\" label | code=\"NE\" label",
            })
    void the_schema_refuses_what_is_wrong(String right, String wrong) throws Exception {
        String xml = xml(document(new Outcome.Graded(new BigDecimal("14.5"))));
        assertThat(xml).contains(right);
        FindingException e = catchThrowableOfType(FindingException.class, () -> parse(xml.replaceFirst(right, wrong)));
        assertThat(e.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(Code.DOCUMENT_INVALID);
            assertThat(f.arguments()).noneMatch(argument -> argument.contains("MARTIN"));
        });
    }

    @Test
    void a_missing_schema_is_reported_with_a_code() {
        FindingException e = catchThrowableOfType(FindingException.class, () -> new DocumentSchema(Path.of("nowhere")));
        assertThat(e.findings()).extracting(f -> f.code()).containsExactly(Code.SCHEMA_UNUSABLE);
    }

    private static ContentHandler validating() {
        return SCHEMA.validating("test", new DefaultHandler());
    }

    private static void parse(String xml) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setContentHandler(validating());
        reader.parse(new InputSource(new StringReader(xml)));
    }

    private static String xml(EvaluationDocument document) throws Exception {
        TransformerHandler writer =
                ((SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance()).newTransformerHandler();
        StringWriter text = new StringWriter();
        writer.setResult(new StreamResult(text));
        DocumentXml.write(document, writer);
        return text.toString();
    }

    private static EvaluationDocument document(Outcome outcome) {
        Evaluation evaluation = new Evaluation(
                new Candidate("0001", "MARTIN", "Zoe\u0301", "SISR"),
                "CCF",
                new Commission("3", "Mme A", "M. B"),
                LocalDate.of(2026, 5, 12),
                Map.of("C1", "BM"),
                Set.of("PORTFOLIO"),
                outcome,
                List.of("un\r\ndeux", ""),
                "");
        SchoolClass schoolClass = new SchoolClass("Lycée", "Rennes", 2026, GRID.id(), "SIO2");
        return new EvaluationDocument(GRID, schoolClass, evaluation, new Evaluator(GRID).evaluate(evaluation));
    }
}
