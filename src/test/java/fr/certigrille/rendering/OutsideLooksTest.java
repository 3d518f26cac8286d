package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks, words and images from a folder of grids: what they may do, and hostile ones. */
class OutsideLooksTest {

    /** Looks run in a process of their own: one for all of these tests, with a limit that a busy machine keeps, too. */
    private static FormRenderer renderer;

    @TempDir
    private static Path folder;

    private static int looks;
    private String name = "unknown";

    @BeforeAll
    static void begin() {
        renderer = new FormRenderer(Samples.XSL, folder);
    }

    private static Grid grid(String look) {
        return GridFile.ofContent(new GridCatalog()
                        .file("bts-ccf-ponderee")
                        .orElseThrow()
                        .content()
                        .replace("\"look\":\"generic\"", "\"look\":\"" + look + "\""))
                .grid();
    }

    private static String stylesheet(String declarations) {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                    xpath-default-namespace="urn:certigrille:evaluation:1" exclude-result-prefixes="#all">
                  <xsl:import href="certigrille:evaluation-to-fo.xsl"/>
                  %s
                </xsl:stylesheet>""".formatted(declarations);
    }

    private void look(String declarations) throws IOException {
        write(stylesheet(declarations));
    }

    /** Each look has a name of its own: one that was refused is not tried again. */
    private void write(String stylesheet) throws IOException {
        name = "look-" + ++looks;
        Files.createDirectories(folder.resolve("looks"));
        Files.writeString(folder.resolve("looks/" + name + ".xsl"), stylesheet);
    }

    private String text() {
        return text(renderer);
    }

    private String text(FormRenderer other) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Grid grid = grid(name);
        other.renderBlank(grid.annexes().get(0), grid, pdf);
        return Pdfs.text(pdf.toByteArray());
    }

    private Code refusal() {
        FindingException e = catchThrowableOfType(FindingException.class, this::text);
        assertThat(e).as("the look is refused").isNotNull();
        return e.findings().get(0).code();
    }

    /** A look that puts the result of an expression into the heading. */
    private void heading(String expression) throws IOException {
        look("""
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
                  <fo:block role="H1"><xsl:value-of select="%s"/></fo:block>
                </xsl:template>""".formatted(expression.replace("\"", "&quot;").replace("<", "&lt;")));
    }

    @Test
    void a_look_overrides_ours_without_rebuilding() throws IOException {
        heading("'Lycée Ada-Lovelace, ' || @code");
        assertThat(text()).contains("Lycée Ada-Lovelace, E42").doesNotContain("Conduite d’un projet");
    }

    @Test
    void a_look_may_read_files_of_its_own_folder() throws IOException {
        heading("doc('school.xml')/*:school");
        Files.writeString(folder.resolve("looks/school.xml"), "<school>Lycée du dossier</school>");
        assertThat(text()).contains("Lycée du dossier");
    }

    @Test
    void words_of_the_folder_win_over_ours(@TempDir Path grids) throws IOException {
        Files.createDirectories(grids.resolve("looks"));
        Files.writeString(grids.resolve("looks/lycee.xsl"), stylesheet(""));
        Files.createDirectories(grids.resolve("l10n"));
        Files.writeString(
                grids.resolve("l10n/fr.xml"),
                "<words xmlns='urn:certigrille:words'><word key='visa'>Signatures du jury</word></words>");
        name = "lycee";
        assertThat(text(new FormRenderer(Samples.XSL, grids)))
                .contains("Signatures du jury")
                .contains("NOTE FINALE");
    }

    @Test
    void a_look_from_outside_gives_what_the_same_look_of_ours_gives() throws IOException {
        look("");
        Grid outside = grid(name);
        Grid ours = grid(Grid.GENERIC_LOOK);
        assertThat(blank(outside)).isEqualTo(blank(ours));
    }

    private static byte[] blank(Grid grid) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.renderBlank(grid.annexes().get(0), grid, pdf);
        return pdf.toByteArray();
    }

    @Test
    void an_unknown_look_is_told() {
        assertThat(refusal()).isEqualTo(Code.LOOK_UNKNOWN);
    }

    @Test
    void a_broken_look_is_told() throws IOException {
        look("<oops");
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:///etc/passwd')",
                "document('file:///etc/passwd')",
                "document('../../../../../../../../etc/passwd')",
                "doc-available('file:///etc/passwd')",
                "unparsed-text('file:///etc/passwd')",
                "unparsed-text-lines('file:///etc/passwd')",
                "unparsed-text-available('file:///etc/passwd')",
                "json-doc('file:///etc/passwd')",
                "doc('http://127.0.0.1:1/x')",
                "doc('ftp://127.0.0.1/x')",
                "doc('jar:file:///tmp/a.jar!/b.xml')",
                "uri-collection('file:///etc')",
                "collection('file:///etc')",
                "transform(map{'stylesheet-location': 'file:///etc/passwd', 'source-node': /})",
            })
    void what_lies_outside_is_refused(String expression) throws IOException {
        heading("string-join(" + expression + " ! string(), ' ')");
        assertThat(refusal()).isIn(Code.STYLESHEET_REFUSED, Code.RENDERING_FAILED, Code.STYLESHEET_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse-xml('<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&amp;e;</a>')",
                "Q{java:java.lang.System}getProperty('user.home')",
                "Q{java:java.lang.Runtime}getRuntime()",
                "Q{http://expath.org/ns/file}read-text('/etc/passwd')",
            })
    void neither_entities_nor_java_nor_extension_functions_are_there(String expression) throws IOException {
        heading("string(" + expression + ")");
        assertThat(refusal()).isIn(Code.RENDERING_FAILED, Code.STYLESHEET_UNUSABLE, Code.STYLESHEET_REFUSED);
    }

    @Test
    void the_environment_and_the_system_are_not_told() throws IOException {
        heading("'[' || environment-variable('PATH') || string-join(available-environment-variables()) || "
                + "system-property('user.home') || ']'");
        assertThat(text()).contains("[]");
    }

    @Test
    void a_link_out_of_the_folder_is_followed_and_refused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.xml"), "<a>secret</a>");
        heading("doc('link.xml')");
        Files.createSymbolicLink(folder.resolve("looks/link.xml"), elsewhere.resolve("secret.xml"));
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_REFUSED);
    }

    @Test
    void an_import_from_outside_is_refused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("other.xsl"), stylesheet(""));
        look("<xsl:include href=\"" + elsewhere.resolve("other.xsl").toUri() + "\"/>");
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_REFUSED);
    }

    @Test
    void no_network_is_used() throws Exception {
        AtomicBoolean called = new AtomicBoolean();
        try (ServerSocket server = new ServerSocket(0)) {
            Thread listener = new Thread(() -> {
                try {
                    server.accept().close();
                    called.set(true);
                } catch (IOException closed) {
                    // nobody called
                }
            });
            listener.setDaemon(true);
            listener.start();
            heading("doc-available('http://127.0.0.1:" + server.getLocalPort() + "/x')");
            assertThat(refusal()).isEqualTo(Code.STYLESHEET_REFUSED);
        }
        assertThat(called).isFalse();
    }

    @Test
    void no_other_result_is_written() throws IOException {
        Path target = folder.resolve("stolen.xml");
        look("""
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
                  <xsl:result-document href="%s"><a/></xsl:result-document>
                  <fo:block role="H1">x</fo:block>
                </xsl:template>""".formatted(target.toUri()));
        assertThat(refusal()).isIn(Code.STYLESHEET_REFUSED, Code.RENDERING_FAILED, Code.STYLESHEET_UNUSABLE);
        assertThat(target).doesNotExist();
    }

    @Test
    void nothing_is_evaluated_at_run_time() throws IOException {
        look("""
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
                  <fo:block role="H1"><xsl:evaluate xpath="'1 + 1'"/></fo:block>
                </xsl:template>""");
        assertThat(refusal()).isIn(Code.RENDERING_FAILED, Code.STYLESHEET_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<fo:external-graphic src=\"url('file:///etc/passwd')\"/>",
                "<fo:external-graphic src=\"url('http://127.0.0.1:1/x.png')\"/>",
                "<fo:external-graphic src=\"file:///etc/passwd\"/>",
                "<fo:block background-image=\"http://127.0.0.1:1/x.png\"/>",
                "<fo:instream-foreign-object><svg xmlns='http://www.w3.org/2000/svg'/></fo:instream-foreign-object>",
                "<fo:basic-link external-destination=\"url('http://127.0.0.1:1/')\">x</fo:basic-link>"
            })
    void images_and_foreign_objects_from_elsewhere_are_refused(String element) throws IOException {
        look("""
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
                  <fo:block role="H1">%s</fo:block>
                </xsl:template>""".formatted(element));
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_REFUSED);
    }

    @Test
    void huge_output_is_cut_off_and_refused() throws IOException {
        look("""
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
                  <xsl:for-each select="1 to 1000000000"><fo:block>x</fo:block></xsl:for-each>
                </xsl:template>""");
        assertThat(refusal()).isIn(Code.STYLESHEET_TOO_MUCH, Code.STYLESHEET_TOO_SLOW);
    }

    @Test
    void infinite_recursion_is_refused() throws IOException {
        look("""
                <xsl:function name="deep:deep" as="xs:integer" visibility="private" xmlns:deep="urn:deep">
                  <xsl:param name="n" as="xs:integer"/><xsl:sequence select="1 + deep:deep($n + 1)"/>
                </xsl:function>
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+" xmlns:deep="urn:deep">
                  <fo:block role="H1"><xsl:value-of select="deep:deep(1)"/></fo:block>
                </xsl:template>""");
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string-length(string-join((1 to 60000000) ! (string(.) || current-dateTime()), '-'))",
                "count(tokenize(string-join((1 to 30000000) ! ('x' || current-date()), ' ')))"
            })
    void a_memory_bomb_takes_the_process_of_looks_and_nothing_else(String bomb) throws IOException {
        heading(bomb);
        assertThat(refusal()).isIn(Code.STYLESHEET_TOO_MUCH, Code.STYLESHEET_TOO_SLOW);
        heading("'Après la bombe'");
        assertThat(text()).contains("Après la bombe");
    }

    @ParameterizedTest
    @Timeout(120)
    @ValueSource(
            strings = {
                "<xsl:call-template name='loop'><xsl:with-param name='n' select='string-length(@code)'/></xsl:call-template>",
                "<xsl:value-of select='count((1 to 2000000000)[. mod string-length(current()/@code) = 3])'/>",
                "<xsl:value-of select='count((1 to 2000000000)[. mod 7 = 3])'/>"
            })
    void a_look_that_does_not_end_is_killed_and_not_tried_again(String endless) throws IOException {
        look("""
                <xsl:template name="loop">
                  <xsl:param name="n" as="xs:integer"/>
                  <xsl:if test="$n lt 2000000000">
                    <xsl:call-template name="loop"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template>
                  </xsl:if>
                </xsl:template>
                <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
                  <fo:block role="H1">%s</fo:block>
                </xsl:template>""".formatted(endless));
        FormRenderer impatient = new FormRenderer(Samples.XSL, folder, Duration.ofSeconds(1));
        Set<ProcessHandle> before = children();
        for (int i = 0; i < 3; i++) {
            FindingException e = catchThrowableOfType(FindingException.class, () -> text(impatient));
            assertThat(e.findings().get(0).code()).isEqualTo(Code.STYLESHEET_TOO_SLOW);
        }
        children().stream()
                .filter(child -> !before.contains(child))
                .forEach(killed -> killed.onExit().join());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }

    @Test
    void an_entity_bomb_is_refused() throws IOException {
        write("<!DOCTYPE a [<!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + stylesheet("<!-- --><a>&c;</a>"));
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_UNUSABLE);
    }

    @Test
    void a_stylesheet_with_a_dtd_is_refused() throws IOException {
        write("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + stylesheet("<!-- &e; -->"));
        assertThat(refusal()).isEqualTo(Code.STYLESHEET_UNUSABLE);
    }
}
