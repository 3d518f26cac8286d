package fr.certigrille.grid;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads grid files; a bad one is refused with all its faults at once, each with its JSON path. */
public final class GridReader {

    /** The name of the schema's file: in a folder of grids it is not taken for a grid. */
    public static final String SCHEMA_FILE = "grid.schema.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Locale locale;
    private final Schema schema = schema();

    /**
     * Makes a reader.
     *
     * @param locale language of the schema's explanations
     */
    public GridReader(Locale locale) {
        this.locale = locale;
    }

    /** A grid file, and what about it is worth a look. */
    public record Read(GridFile file, List<Finding> warnings) {}

    /**
     * Reads and checks a grid file.
     *
     * @throws FindingException with every fault of the file
     */
    public Read read(Path file) {
        String name = file.getFileName().toString();
        try {
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FindingException(Finding.of(Code.GRID_FILE_MISSING, Place.of(file.toString())), e);
        }
    }

    Read read(String name, byte[] bytes) {
        JsonNode json = parse(name, bytes);
        List<Finding> violations =
                schema.validate(json, context -> context.executionConfig(config -> config.locale(locale))).stream()
                        .map(error -> finding(name, error))
                        .toList();
        if (!violations.isEmpty()) {
            throw new FindingException(violations);
        }
        GridFile grid = new GridFile(json);
        List<Finding> found = new GridChecks(name, json, grid).findings();
        if (found.stream().anyMatch(Finding::isError)) {
            throw new FindingException(found);
        }
        return new Read(grid, found);
    }

    private static JsonNode parse(String name, byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            String line = String.valueOf(e.getLocation().getLineNr());
            throw new FindingException(Finding.of(Code.GRID_NOT_JSON, Place.of(name, line), e.getOriginalMessage()), e);
        }
    }

    private static Finding finding(String file, Error error) {
        return Finding.of(
                Code.GRID_INVALID, Place.of(file, error.getInstanceLocation().toString()), error.getMessage());
    }

    private static Schema schema() {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().pathType(PathType.JSON_PATH).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        return registry.getSchema(new ByteArrayInputStream(schemaText()), InputFormat.JSON);
    }

    /** The JSON Schema of grid files, as it is published. */
    public static byte[] schemaText() {
        try (InputStream schema = GridReader.class.getResourceAsStream("/schema/" + SCHEMA_FILE)) {
            return Objects.requireNonNull(schema, SCHEMA_FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
