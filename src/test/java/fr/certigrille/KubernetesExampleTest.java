package fr.certigrille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The Kubernetes example says nothing that Kubernetes' own types do not know. */
class KubernetesExampleTest {

    private static final Map<String, Class<? extends HasMetadata>> TYPES = Map.of(
            "v1 ConfigMap", ConfigMap.class,
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "apps/v1 Deployment", Deployment.class,
            "batch/v1 CronJob", CronJob.class);

    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new KnownPropertiesOnly());

    /** The types would keep what they do not know aside. */
    private static final class KnownPropertiesOnly extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }

    private static List<JsonNode> objects() throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> all = YAMLMapper.shared()
                .readerFor(JsonNode.class)
                .readValues(
                        Path.of("operations", "kubernetes", "certigrille.yaml").toFile())) {
            all.forEachRemaining(objects::add);
        }
        return objects;
    }

    private static HasMetadata typed(JsonNode object, String json) throws JsonProcessingException {
        String type =
                object.path("apiVersion").asString() + " " + object.path("kind").asString();
        return STRICT.readValue(json, Objects.requireNonNull(TYPES.get(type), type));
    }

    @Test
    void each_object_is_one_of_kubernetes() throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode object : objects()) {
            names.add(typed(object, object.toString()).getMetadata().getName());
        }
        assertThat(names)
                .containsExactly("certigrille-job", "certigrille-shared", "certigrille-worker", "certigrille-run");
    }

    @ParameterizedTest
    @CsvSource({"readOnlyRootFilesystem,readOnlyRootFileSystem", "livenessProbe,livelinessProbe", "claimName,claim"})
    void a_misspelt_property_is_found(String property, String misspelt) throws Exception {
        JsonNode worker = objects().get(2);
        String json = worker.toString().replace('"' + property + '"', '"' + misspelt + '"');
        assertThatExceptionOfType(UnrecognizedPropertyException.class).isThrownBy(() -> typed(worker, json));
    }

    @Test
    void a_value_of_the_wrong_kind_is_found() throws Exception {
        JsonNode worker = objects().get(2);
        String json = worker.toString().replace("\"replicas\":4", "\"replicas\":\"four\"");
        assertThat(json).contains("four");
        assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> typed(worker, json));
    }
}
