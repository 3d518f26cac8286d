package fr.certigrille.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A code that a user meets can be looked up under its name. */
class ErrorPagesTest {

    private static final Path PAGES = Path.of("docs", "errors");
    private static final List<String> HEADINGS =
            List.of("## Exemple", "## Ce que cela veut dire", "## Pourquoi", "## Que faire", "## In English");

    @Test
    void every_code_has_a_page_and_every_page_a_code() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> expected = Arrays.stream(Code.values())
                    .map(code -> code.id() + ".md")
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(pages).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void a_page_has_its_title_and_its_parts(Code code) throws IOException {
        List<String> lines = Files.readAllLines(PAGES.resolve(code.id() + ".md"));

        assertThat(lines.get(0)).startsWith("# " + code.id() + " · ");
        assertThat(lines.stream().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(HEADINGS);
        assertThat(String.join("\n", lines)).contains("```\n" + code.id() + " · ");
    }

    @Test
    void the_index_lists_every_code_once_and_in_order() throws IOException {
        List<String> listed = Files.readAllLines(PAGES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| [CG-"))
                .map(line -> line.substring(3, 9))
                .toList();

        assertThat(listed)
                .isEqualTo(Arrays.stream(Code.values()).map(Code::id).sorted().toList());
    }
}
