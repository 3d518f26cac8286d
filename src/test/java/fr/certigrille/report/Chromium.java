package fr.certigrille.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The browser of the tests. On Debian and its kin it is installed when it is missing; elsewhere Selenium finds the Chrome or
 * Chromium of the machine. Without any, the tests fail: they are never skipped.
 *
 * @param binary the browser; empty where Selenium finds it
 * @param driver what leads it; empty where Selenium finds it
 */
record Chromium(Optional<File> binary, Optional<File> driver) {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path APT = Path.of("/usr/bin/apt-get");

    static synchronized Chromium installed() {
        if (!areThere() && Files.isExecutable(APT)) {
            install();
        }
        return areThere()
                ? new Chromium(Optional.of(BINARY.toFile()), Optional.of(DRIVER.toFile()))
                : new Chromium(Optional.empty(), Optional.empty());
    }

    private static boolean areThere() {
        return Files.isExecutable(BINARY) && Files.isExecutable(DRIVER);
    }

    private static void install() {
        apt("update", "-qq");
        apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver");
    }

    /** As root, or by sudo where it asks for no password. */
    private static void apt(String... arguments) {
        List<String> command = new ArrayList<>();
        if (!System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("sudo", "-n"));
        }
        command.addAll(List.of(APT.toString(), "-o", "DPkg::Lock::Timeout=300"));
        command.addAll(List.of(arguments));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // No sudo: Selenium may still find a browser.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
