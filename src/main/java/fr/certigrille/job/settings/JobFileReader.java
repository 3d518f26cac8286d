package fr.certigrille.job.settings;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.objects.ObjectStoreSettings;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads job files; a bad one is refused with all its faults at once, each with its JSON path. */
public final class JobFileReader {

    private static final int MOST_WORKERS = 4;
    private static final String ALL_FORMATS = "*.{xlsx,xlsm,xls,ods,csv}";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Map<String, String> environment;
    private final Locale locale;

    /**
     * Makes a reader.
     *
     * @param environment values for placeholders
     * @param locale language of the schema's explanations
     */
    public JobFileReader(Map<String, String> environment, Locale locale) {
        this.environment = Map.copyOf(environment);
        this.locale = locale;
    }

    /**
     * Reads and checks a job file.
     *
     * @throws FindingException with every fault of the file
     */
    public JobFile read(Path file) {
        JsonNode json = parse(file);
        List<Finding> findings = new ArrayList<>(violations(file, json));
        Placeholders placeholders = new Placeholders(environment, name(file));
        JsonNode filled = placeholders.fill(json);
        findings.addAll(placeholders.findings());
        if (!findings.isEmpty()) {
            throw new FindingException(findings);
        }
        JobTimes times = new JobTimes(name(file));
        JobFile read =
                settings(filled, Objects.requireNonNull(file.toAbsolutePath().getParent()), name(file), times);
        if (!times.findings().isEmpty()) {
            throw new FindingException(times.findings());
        }
        return read;
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FindingException(Finding.of(Code.JOB_FILE_MISSING, Place.of(file.toString())), e);
        } catch (JacksonException e) {
            String line = String.valueOf(e.getLocation().getLineNr());
            throw new FindingException(
                    Finding.of(Code.JOB_FILE_NOT_JSON, Place.of(name(file), line), e.getOriginalMessage()), e);
        }
    }

    private List<Finding> violations(Path file, JsonNode json) {
        return schema().validate(json, context -> context.executionConfig(config -> config.locale(locale))).stream()
                .map(error -> finding(name(file), error))
                .toList();
    }

    private static Finding finding(String file, Error error) {
        Place place = Place.of(file, error.getInstanceLocation().toString());
        boolean secret = String.valueOf(place.cell()).matches(".*\\.(password|passphrase|accessKey|secretKey)")
                && "pattern".equals(error.getKeyword());
        return secret
                ? Finding.of(Code.SECRET_IN_JOB_FILE, place)
                : Finding.of(Code.JOB_FILE_INVALID, place, error.getMessage());
    }

    private static Schema schema() {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().pathType(PathType.JSON_PATH).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream schema = JobFileReader.class.getResourceAsStream("/schema/job.schema.json")) {
            return registry.getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobFile settings(JsonNode json, Path base, String name, JobTimes times) {
        return new JobFile(
                json.path("job").asString(),
                path(base, json.path("input").path("folder").asString()),
                json.path("input").path("files").asString(ALL_FORMATS),
                InputSettingsReader.read(json.path("input")),
                path(base, json.path("output").path("folder").asString()),
                database(json.path("database"), base),
                json.path("rendering").path("workers").asInt(defaultWorkers()),
                path(base, json.path("rendering").path("stylesheets").asString("../xsl")),
                json.has("lot") ? LotSettingsReader.read(json.path("lot"), base) : null,
                times.schedule(json.path("schedule")),
                times.retention(json.path("retention")),
                gridFolder(json.path("grids"), base),
                new DestinationsReader(name, base).read(json.path("deliver")),
                objectStore(
                        json.path("output").path("objectStore"),
                        json.path("job").asString()));
    }

    private static @Nullable Path gridFolder(JsonNode json, Path base) {
        return json.has("folder") ? path(base, json.path("folder").asString()) : null;
    }

    private static @Nullable ObjectStoreSettings objectStore(JsonNode json, String job) {
        return json.isMissingNode()
                ? null
                : new ObjectStoreSettings(
                        URI.create(json.path("endpoint").asString()),
                        json.path("region").asString("us-east-1"),
                        json.path("bucket").asString(),
                        json.path("prefix").asString(job + "/"),
                        json.path("accessKey").asString(),
                        json.path("secretKey").asString());
    }

    private static DatabaseSettings database(JsonNode json, Path base) {
        return json.has("url")
                ? new DatabaseSettings(
                        json.path("url").asString(),
                        json.path("user").asString(),
                        json.path("password").asString())
                : DatabaseSettings.embedded(path(base, json.path("folder").asString("../data")));
    }

    private static int defaultWorkers() {
        return Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    }

    private static Path path(Path base, String relative) {
        return base.resolve(relative).normalize();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
