package fr.certigrille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Linux and macOS, with a stand-in for java and for Maven, so that nothing is built. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cksum",
            "cut",
            "dirname",
            "find",
            "head",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sed",
            "sleep");

    @TempDir
    Path folder;

    private Path home;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("mes grilles"));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = folder.resolve("jdk");
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
        }
        Files.copy(Path.of("certigrille"), home.resolve("certigrille"));
        executable(home.resolve("certigrille"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
    }

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        Run run = start(Map.of(), "grids");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("Java est introuvable", "JDK 17");
    }

    @Test
    void it_speaks_english_under_an_english_locale() throws Exception {
        assertThat(start(Map.of("LC_ALL", "en_GB.UTF-8"), "grids").errors()).contains("Java was not found");
    }

    @Test
    void an_old_java_is_refused() throws Exception {
        jdk("11.0.2");

        Run run = start(Map.of("JAVA_HOME", jdk.toString()));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("Java 11.0.2", "trop ancien");
    }

    @Test
    void a_java8_is_refused_too() throws Exception {
        jdk("1.8.0_412");

        assertThat(start(Map.of("JAVA_HOME", jdk.toString())).exitCode()).isEqualTo(3);
    }

    @Test
    void a_wrong_java_home_is_named() throws Exception {
        Run run = start(Map.of("JAVA_HOME", "/nowhere"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("JAVA_HOME (/nowhere)");
    }

    @Test
    void without_maven_and_jar_it_says_what_to_install() throws Exception {
        jdk("17.0.1");

        Run run = start(Map.of("JAVA_HOME", jdk.toString()));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("Maven (mvn) est introuvable");
    }

    @Test
    void java_on_the_path_is_found_behind_links() throws Exception {
        jdk("17.0.1");
        built();
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));

        assertThat(start(Map.of(), "grids").exitCode()).isZero();
    }

    @Test
    void arguments_arrive_as_they_are_and_the_exit_code_is_passed_on() throws Exception {
        jdk("17.0.1");
        built();

        Run run = start(
                Map.of("JAVA_HOME", jdk.toString(), "ANSWER", "2"), "check", "Élèves  2.xlsx", "*", "a\"b'$c", "");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lines())
                .containsSequence(
                        "fr.certigrille.cli.Main", "check", "Élèves  2.xlsx", "*", "a\"b'$c", "", "end of arguments");
        assertThat(run.lines()).contains("-Dcertigrille.home=" + home.toRealPath(), "-Xmx512m");
    }

    @Test
    void a_link_to_the_launcher_finds_its_folder() throws Exception {
        jdk("17.0.1");
        built();
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("certigrille"));

        Run run = start(link, Map.of("JAVA_HOME", jdk.toString()), "grids");

        assertThat(run.lines()).contains("-Dcertigrille.home=" + home.toRealPath());
    }

    @Test
    void extra_options_come_after_the_own_ones() throws Exception {
        jdk("17.0.1");
        built();

        Run run = start(Map.of("JAVA_HOME", jdk.toString(), "CERTIGRILLE_JAVA_OPTS", "-Xmx2g -Da=*"), "grids");

        assertThat(run.lines()).containsSubsequence("-Xmx512m", "-Xmx2g", "-Da=*", "fr.certigrille.cli.Main");
    }

    @Test
    void the_first_use_builds_and_the_second_does_not() throws Exception {
        jdk("17.0.1");
        maven(0);

        Run first = start(Map.of("JAVA_HOME", jdk.toString()), "grids");
        Run second = start(Map.of("JAVA_HOME", jdk.toString()), "grids");

        assertThat(List.of(first.exitCode(), second.exitCode())).containsOnly(0);
        assertThat(first.errors()).contains("construction du programme");
        assertThat(second.errors()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_newer_source_is_built_again_once() throws Exception {
        jdk("17.0.1");
        maven(0);
        built();
        Files.setLastModifiedTime(
                home.resolve("target/certigrille.jar"),
                FileTime.from(Instant.now().minusSeconds(100)));
        Files.writeString(home.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(
                home.resolve("src/main/New.java"), FileTime.from(Instant.now().minusSeconds(50)));

        start(Map.of("JAVA_HOME", jdk.toString()), "grids");
        start(Map.of("JAVA_HOME", jdk.toString()), "grids");

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_failed_build_ends_with_one_and_the_next_use_tries_again() throws Exception {
        jdk("17.0.1");
        maven(7);

        Run run = start(Map.of("JAVA_HOME", jdk.toString()), "grids");
        start(Map.of("JAVA_HOME", jdk.toString()), "grids");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("la construction a échoué");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void one_of_two_first_uses_builds_and_the_other_waits() throws Exception {
        jdk("17.0.1");
        maven(0);

        Process one = process(home.resolve("certigrille"), Map.of("JAVA_HOME", jdk.toString()), "grids");
        Process two = process(home.resolve("certigrille"), Map.of("JAVA_HOME", jdk.toString()), "grids");

        assertThat(List.of(run(one).exitCode(), run(two).exitCode())).containsOnly(0);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_lock_left_by_a_killed_process_is_taken_over() throws Exception {
        jdk("17.0.1");
        maven(0);
        Path lock = Files.createDirectories(home.resolve("target/certigrille.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");

        assertThat(start(Map.of("JAVA_HOME", jdk.toString()), "grids").exitCode())
                .isZero();
        assertThat(lock).doesNotExist();
    }

    private Run start(Map<String, String> environment, String... arguments) throws Exception {
        return start(home.resolve("certigrille"), environment, arguments);
    }

    private Run start(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        return run(process(launcher, environment, arguments));
    }

    private Process process(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools.toString(), "LC_ALL", "fr_FR.UTF-8"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run run(Process process) throws Exception {
        try (InputStream output = process.getInputStream();
                InputStream errors = process.getErrorStream()) {
            String out = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(errors.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), out, err);
        }
    }

    /** A JDK whose java prints its arguments and whose javac only exists. */
    private void jdk(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"; echo 'end of arguments'; exit ${ANSWER:-0}");
        script(jdk.resolve("bin/javac"), "exit 0");
    }

    private void maven(int exitCode) throws IOException {
        script(
                tools.resolve("mvn"),
                "echo build >>builds; sleep 1; mkdir -p target/lib; : >target/certigrille.jar; exit " + exitCode);
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("target/lib"));
        Files.writeString(home.resolve("target/certigrille.jar"), "");
    }

    private int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(bin -> Path.of(bin, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Run(int exitCode, String output, String errors) {

        List<String> lines() {
            return output.lines().toList();
        }
    }
}
