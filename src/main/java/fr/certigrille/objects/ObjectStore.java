package fr.certigrille.objects;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket, under a prefix. An object appears whole or not at all, readable by whoever may read the bucket; its SHA-256 is checked by the
 * service when it arrives, where the service knows how, and by us when we get it. Safe for use by several threads.
 */
public final class ObjectStore implements AutoCloseable {

    private static final String SHA256 = "sha256";
    private static final String NAME = "name";
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final ObjectStoreSettings settings;
    private final S3Client client;

    private ObjectStore(ObjectStoreSettings settings, S3Client client) {
        this.settings = settings;
        this.client = client;
    }

    /** Does not reach the service yet. */
    public static ObjectStore open(ObjectStoreSettings settings) {
        return new ObjectStore(
                settings,
                S3Client.builder()
                        .endpointOverride(settings.endpoint())
                        .region(Region.of(settings.region()))
                        .forcePathStyle(true)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(UrlConnectionHttpClient.builder()
                                .connectionTimeout(TO_CONNECT)
                                .socketTimeout(TO_ANSWER))
                        .build());
    }

    /**
     * Puts an object, in place of one of the same key.
     *
     * @param name goes with it, unseen by whoever only lists keys
     * @throws FindingException with CG-809, as each method, if the service cannot be used
     */
    public void put(String key, String name, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        told(() -> client.putObject(
                request -> request.bucket(settings.bucket())
                        .key(settings.prefix() + key)
                        .checksumSHA256(Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(sha256)))
                        .metadata(Map.of(SHA256, sha256, NAME, encoded(name))),
                RequestBody.fromBytes(bytes)));
    }

    /** Headers are ASCII. */
    private static String encoded(String name) {
        return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String name) {
        return new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
    }

    /** Hands over an object's name and its bytes, as they were put. */
    public void get(String key, BiConsumer<String, byte[]> taker) {
        ResponseBytes<GetObjectResponse> object = told(() -> client.getObjectAsBytes(
                request -> request.bucket(settings.bucket()).key(settings.prefix() + key)));
        byte[] bytes = object.asByteArrayUnsafe();
        if (!Sha256.of(bytes).equals(object.response().metadata().get(SHA256))) {
            throw fault("checksum", null);
        }
        taker.accept(decoded(object.response().metadata().getOrDefault(NAME, "")), bytes);
    }

    /** Whether there is an object. */
    public boolean has(String key) {
        return told(() -> {
            try {
                client.headObject(request -> request.bucket(settings.bucket()).key(settings.prefix() + key));
                return true;
            } catch (NoSuchKeyException none) {
                return false;
            }
        });
    }

    /** The first keys that begin with a prefix, 1,000 at most, in the order of their characters. */
    public List<String> keys(String prefix) {
        return told(() -> client
                .listObjectsV2(request -> request.bucket(settings.bucket()).prefix(settings.prefix() + prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(settings.prefix().length()))
                .toList());
    }

    public void delete(String key) {
        told(() ->
                client.deleteObject(request -> request.bucket(settings.bucket()).key(settings.prefix() + key)));
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (S3Exception refused) {
            throw fault(String.valueOf(refused.statusCode()), refused);
        } catch (SdkException unreachable) {
            throw fault(unreachable.getClass().getSimpleName(), unreachable);
        }
    }

    private FindingException fault(String reason, @Nullable Throwable cause) {
        Finding finding = Finding.of(Code.OBJECT_STORE, Place.of(settings.toString()), reason);
        return cause == null ? new FindingException(finding) : new FindingException(finding, cause);
    }

    @Override
    public void close() {
        client.close();
    }
}
