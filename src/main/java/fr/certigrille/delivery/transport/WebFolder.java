package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of a web server, and the requests one makes to it. */
final class WebFolder {

    static final int CREATED = 201;
    static final int NOT_FOUND = 404;
    static final int PRECONDITION_FAILED = 412;
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;

    /** What a server says when it may go better in a moment. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    /** So much of an error page is read, so that its connection serves the next request, too. */
    private static final int ERROR_PAGE = 16 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A receiver that takes fewer bytes per second is taken for gone. */
    private static final long SLOWEST = 16 * 1024;

    private final HttpClient client;
    private final Address.Web address;

    WebFolder(HttpClient client, Address.Web address) {
        this.client = client;
        this.address = address;
    }

    /**
     * A file of the folder as it is now.
     *
     * @param unchanged the header that makes a request hold only as long as it is so; empty if the server has no such thing
     */
    record Found(String sha256, long size, Optional<Condition> unchanged) {}

    /** A header of a request. */
    record Condition(String header, String value) {

        /** A weak validator is none for If-Match. */
        private static Optional<Condition> of(HttpHeaders headers) {
            Optional<Condition> strong = headers.firstValue("ETag")
                    .filter(tag -> !tag.startsWith("W/"))
                    .map(tag -> new Condition("If-Match", tag));
            return strong.or(
                    () -> headers.firstValue("Last-Modified").map(when -> new Condition("If-Unmodified-Since", when)));
        }
    }

    URI uri(String name) {
        return address.url()
                .resolve(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    HttpRequest.Builder request(String name) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(name)).timeout(PATIENCE);
        Login login = address.login();
        if (login != null) {
            byte[] both = (login.user() + ":" + login.password().value()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        return request;
    }

    /** A request that sends the lot. */
    HttpRequest.Builder put(String name, Parcel parcel) {
        return request(name)
                .timeout(PATIENCE.plusSeconds(parcel.size() / SLOWEST))
                .header("Content-Type", "application/zip")
                .PUT(body(parcel));
    }

    private static BodyPublisher body(Parcel parcel) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return parcel.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return parcel.size() == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, parcel.size());
    }

    /** Reads a file of the folder; empty if there is none. */
    Optional<Found> find(String name) throws DeliveryFailure {
        HttpRequest request = request(name).GET().build();
        return exchange(() -> {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == NOT_FOUND) {
                    body.readNBytes(ERROR_PAGE);
                    return Optional.empty();
                }
                if (response.statusCode() != OK) {
                    throw refusal(response.statusCode());
                }
                return Optional.of(found(body, response.headers()));
            }
        });
    }

    private static Found found(InputStream body, HttpHeaders headers) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = body.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Found(Sha256.of(digest), size, Condition.of(headers));
    }

    /** Bytes of a file as the server has them; empty if there is none or it does not say. */
    Optional<Long> size(String name) throws DeliveryFailure {
        HttpRequest request =
                request(name).method("HEAD", BodyPublishers.noBody()).build();
        HttpResponse<Void> response = exchange(() -> client.send(request, BodyHandlers.discarding()));
        return response.statusCode() == OK
                ? response.headers().firstValue("Content-Length").map(Long::valueOf)
                : Optional.empty();
    }

    /** Makes a request; answers its status, whatever it is. */
    int send(HttpRequest.Builder request) throws DeliveryFailure {
        return exchange(() -> client.send(request.build(), BodyHandlers.discarding()))
                .statusCode();
    }

    /** Makes a request that has to succeed. */
    int succeed(HttpRequest.Builder request) throws DeliveryFailure {
        return succeeded(send(request));
    }

    int succeeded(int status) throws DeliveryFailure {
        if (status < OK || status >= MULTIPLE_CHOICES) {
            throw refusal(status);
        }
        return status;
    }

    private DeliveryFailure refusal(int status) {
        String said = "HTTP " + status;
        return switch (status) {
            case UNAUTHORIZED -> DeliveryFailure.lasting(Code.LOGIN_REFUSED, null, said);
            case NOT_FOUND, CONFLICT ->
                DeliveryFailure.lasting(
                        Code.DESTINATION_FOLDER_MISSING, null, address.url().getPath());
            default ->
                PASSING.contains(status)
                        ? DeliveryFailure.passing(Code.DESTINATION_REFUSES, null, said)
                        : DeliveryFailure.lasting(Code.DESTINATION_REFUSES, null, said);
        };
    }

    private interface Exchange<T> {
        T run() throws IOException, InterruptedException, DeliveryFailure;
    }

    private static <T> T exchange(Exchange<T> exchange) throws DeliveryFailure {
        try {
            return exchange.run();
        } catch (IOException | UncheckedIOException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailure.passing(Code.DELIVERY_INTERRUPTED, e, Answer.ofRoot(e));
        }
    }

    private static DeliveryFailure failure(Exception e) {
        if (Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(LotChangedException.class::isInstance)) {
            return DeliveryFailure.lasting(Code.LOT_CHANGED, e);
        }
        if (TrustedCertificates.refused(e)) {
            return DeliveryFailure.lasting(Code.CERTIFICATE_REFUSED, e, Answer.ofRoot(e));
        }
        return e instanceof java.net.ConnectException || e instanceof java.net.http.HttpConnectTimeoutException
                ? DeliveryFailure.passing(Code.DESTINATION_UNREACHABLE, e, Answer.ofRoot(e))
                : DeliveryFailure.passing(Code.DELIVERY_INTERRUPTED, e, Answer.ofRoot(e));
    }
}
