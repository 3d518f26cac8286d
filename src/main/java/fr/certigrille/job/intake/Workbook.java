package fr.certigrille.job.intake;

import fr.certigrille.file.Sha256;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.settings.InputSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A workbook of the input folder, as a run found it when it began. */
public record Workbook(Path file, String sha256) {

    public String name() {
        return InputFolder.name(file);
    }

    /** What reading depends on: the file, and how it is to be understood. */
    String state(InputSettings settings) {
        String all = sha256 + settings.fingerprint() + ProgramVersion.text();
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
