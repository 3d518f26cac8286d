package fr.certigrille.delivery.lot;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as JSON: the same manifest gives the same bytes. */
public final class ManifestJson {

    private static final String SCHEMA = "/schema/lot-manifest-1.schema.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        String text = JSON.writeValueAsString(manifest).replace("\r\n", "\n");
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The manifest; empty when it is none, or not valid against the schema. */
    public static Optional<Manifest> read(byte[] json) {
        try {
            JsonNode tree = JSON.readTree(json);
            return schema().validate(tree).isEmpty()
                    ? Optional.of(JSON.treeToValue(tree, Manifest.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Schema schema() {
        try (InputStream schema = ManifestJson.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
