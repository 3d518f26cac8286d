package fr.certigrille.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.finding.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/tutorial-grid.md} says, in its order: files are written, commands run, and their output is as it is told. */
class TutorialTest {

    private static final Pattern BLOCK =
            Pattern.compile("(?:^`([^`\\n]+)`\\n\\n)?^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    private String output = "";

    @Test
    void the_tutorial_works_as_it_is_written() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/tutorial-grid.md")));
        int commands = 0;
        while (block.find()) {
            if (block.group(1) != null) {
                write(block.group(1), block.group(3));
            } else if (block.group(2).equals("sh")) {
                run(block.group(3).strip());
                commands++;
            } else if (block.group(2).equals("text")) {
                assertThat(block.group(3).lines())
                        .allSatisfy(line -> assertThat(output).contains(line));
            }
        }
        assertThat(commands).isEqualTo(7);
        assertThat(folder.resolve("grilles/grid.schema.json")).exists();
        assertThat(folder.resolve("apercu")).isDirectoryContaining("glob:**A2_bts-velo_exemple.pdf");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void run(String command) throws IOException {
        String[] words = command.split("\\s+");
        assertThat(words[0]).isEqualTo("certigrille");
        String[] arguments = Arrays.stream(words).skip(1).map(this::inFolder).toArray(String[]::new);
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told);
        Main.run(new Console(writer, writer, false, new Messages(Locale.FRENCH)), Map.of(), arguments);
        output = told.toString();
    }

    /** The reader's working folder is a temporary one here. */
    private String inFolder(String word) {
        boolean path = word.startsWith("grilles") || word.equals("apercu") || word.contains("/");
        if (!path) {
            return word;
        }
        return folder.resolve(word).toString();
    }
}
