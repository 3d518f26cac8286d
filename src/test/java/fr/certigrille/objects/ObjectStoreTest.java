package fr.certigrille.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule: an object is what was put, or there is an error. */
class ObjectStoreTest {

    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWO = "two".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private static ObjectServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ObjectServer(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static ObjectStore store(String prefix) {
        return store(server.endpoint(), ObjectServer.BUCKET, prefix, ObjectServer.SECRET_KEY);
    }

    private static ObjectStore store(URI endpoint, String bucket, String prefix, String secret) {
        return ObjectStore.open(
                new ObjectStoreSettings(endpoint, "us-east-1", bucket, prefix, ObjectServer.ACCESS_KEY, secret));
    }

    private static void gives(ObjectStore store, String key, String name, byte[] bytes) {
        Map<String, byte[]> got = new HashMap<>();
        store.get(key, got::put);
        assertThat(got).containsOnlyKeys(name);
        assertThat(got.get(name)).isEqualTo(bytes);
    }

    @Test
    void what_was_put_is_got_under_its_key_alone() {
        try (ObjectStore store = store("put/")) {
            store.put("a/1", "Élodie d’Orgeval & Cie+1.pdf", ONE);
            store.put("a/2", "b.pdf", ONE);
            store.put("a/2", "b.pdf", TWO);
            gives(store, "a/1", "Élodie d’Orgeval & Cie+1.pdf", ONE);
            gives(store, "a/2", "b.pdf", TWO);
            assertThat(store.has("a/2")).isTrue();
            assertThat(store.has("a/3")).isFalse();
            assertThat(store.keys("a/")).containsExactly("a/1", "a/2");
            store.delete("a/2");
            store.delete("a/2");
            assertThat(store.keys("")).containsExactly("a/1");
        }
    }

    @Test
    void a_prefix_hides_what_others_have() {
        try (ObjectStore one = store("one/");
                ObjectStore other = store("other/")) {
            one.put("1", "a.pdf", ONE);
            assertThat(other.keys("")).isEmpty();
            assertThat(other.has("1")).isFalse();
        }
    }

    @Test
    void an_object_that_was_changed_is_not_taken_for_right() throws Exception {
        try (ObjectStore store = store("changed/")) {
            store.put("1", "a.pdf", ONE);
            Files.write(server.file("changed/1"), TWO);
            refuses(() -> gives(store, "1", "a.pdf", TWO), "checksum");
        }
    }

    @Test
    void a_wrong_key_a_missing_bucket_and_a_service_that_is_not_there_are_told() {
        try (ObjectStore wrongKey = store(server.endpoint(), ObjectServer.BUCKET, "", "wrong");
                ObjectStore noBucket = store(server.endpoint(), "nowhere", "", ObjectServer.SECRET_KEY);
                ObjectStore noService = store(URI.create("http://127.0.0.1:1"), "b", "", "s")) {
            refuses(() -> wrongKey.put("1", "a.pdf", ONE), "403");
            refuses(() -> noBucket.put("1", "a.pdf", ONE), "404");
            refuses(() -> noService.keys(""), "SdkClientException");
        }
    }

    private static void refuses(ThrowingCallable work, String reason) {
        assertThatThrownBy(work).isInstanceOfSatisfying(FindingException.class, e -> {
            assertThat(e.findings().get(0).code()).isEqualTo(Code.OBJECT_STORE);
            assertThat(e.findings().get(0).arguments()).containsExactly(reason);
        });
    }
}
