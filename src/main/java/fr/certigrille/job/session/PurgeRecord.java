package fr.certigrille.job.session;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.Sha256;
import fr.certigrille.job.run.ProgramVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of purges in {@code purged/} of the output folder. While a purge goes on, a list of the files that it takes away, with
 * their names, so that one that was cut off can be ended; after it, what went and who signed for it, without a name of a candidate.
 */
final class PurgeRecord {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final int session;

    PurgeRecord(Path output, int session) {
        this.folder = output.resolve("purged");
        this.session = session;
    }

    private Path begun() {
        return folder.resolve("." + session + "-begun.json");
    }

    /**
     * A purge that was begun.
     *
     * @param files the files that it takes away
     * @param tables the rows, with their fingerprints
     */
    record Begun(List<PurgePlan.FileToGo> files, List<ArchiveManifest.Table> tables) {
        static final Begun NOTHING = new Begun(List.of(), List.of());
    }

    /** The purge of this session that was cut off; {@link Begun#NOTHING} when none was. */
    Begun cutOff() throws IOException {
        return Files.exists(begun()) ? JSON.readValue(Files.readAllBytes(begun()), Begun.class) : Begun.NOTHING;
    }

    void begin(Begun purge) throws IOException {
        PrivateFiles.replace(begun(), JSON.writeValueAsBytes(purge));
    }

    /**
     * Writes what went.
     *
     * @return the record
     */
    Path end(Begun purge, String signedBy, Instant now) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "certigrille-purge");
        json.put("version", 1);
        json.put("session", session);
        json.put("program", ProgramVersion.text());
        json.put("at", now.toString());
        json.put("signedBy", signedBy);
        json.put("account", System.getProperty("user.name", ""));
        json.put("tables", purge.tables());
        json.put("files", purge.files().stream().map(PurgeRecord::anonymous).toList());
        Path record = free();
        byte[] bytes = JSON.writeValueAsBytes(json);
        PrivateFiles.replace(record, bytes);
        SessionArchive.sidecar(record, Sha256.of(bytes));
        Files.deleteIfExists(begun());
        return record;
    }

    private static Map<String, Object> anonymous(PurgePlan.FileToGo file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", file.folder());
        json.put("bytes", file.bytes());
        json.put("sha256", file.sha256());
        return json;
    }

    private Path free() {
        Path record = folder.resolve(session + ".json");
        for (int number = 2; Files.exists(record); number++) {
            record = folder.resolve(session + "-" + number + ".json");
        }
        return record;
    }
}
