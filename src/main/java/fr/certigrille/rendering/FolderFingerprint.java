package fr.certigrille.rendering;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over the names and bytes of all files of a folder that shape documents; those of the report of a run do not. */
final class FolderFingerprint {

    private static final String REPORT = "report/";
    private static final String REPORT_SCHEMA = "schema/run.xsd";

    private FolderFingerprint() {}

    static String of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = Sha256.digest();
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(REPORT) && !name.equals(REPORT_SCHEMA))
                    .sorted()
                    .toList();
            for (String name : names) {
                byte[] bytes = Files.readAllBytes(folder.resolve(name));
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return Sha256.of(digest);
        } catch (IOException | UncheckedIOException e) {
            Place place = Place.of(folder.toAbsolutePath().normalize().toString());
            throw new FindingException(
                    Finding.of(Code.STYLESHEET_UNUSABLE, place, e.getClass().getSimpleName()), e);
        }
    }
}
