package fr.certigrille.job.settings;

import fr.certigrille.delivery.transport.Address;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.delivery.transport.Login;
import fr.certigrille.delivery.transport.Secret;
import fr.certigrille.file.NameGlob;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex.Audience;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the part {@code deliver} of a job file. */
final class DestinationsReader {

    private static final int SFTP = 22;
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int DEFAULT_MEGABYTES = 10;
    private static final long MEGABYTE = 1_000_000;

    private final String file;
    private final Path base;

    /**
     * Makes a reader.
     *
     * @param file the job file's name
     * @param base its folder
     */
    DestinationsReader(String file, Path base) {
        this.file = file;
        this.base = base;
    }

    /**
     * Reads what is valid against the schema.
     *
     * @throws FindingException if two destinations have one name, or an address is none
     */
    List<Destination> read(JsonNode deliver) {
        List<Destination> destinations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode json : deliver) {
            String place = "$.deliver[" + destinations.size() + "]";
            if (!names.add(json.path("name").asString())) {
                throw invalid(place + ".name", json.path("name").asString());
            }
            destinations.add(destination(json, place));
        }
        return List.copyOf(destinations);
    }

    private Destination destination(JsonNode json, String place) {
        try {
            return new Destination(
                    json.path("name").asString(),
                    texts(json.path("takes")).stream()
                            .map(DestinationsReader::audience)
                            .collect(Collectors.toSet()),
                    new NameGlob(json.path("files").asString("*")),
                    address(json));
        } catch (IllegalArgumentException e) {
            throw invalid(place, String.valueOf(e.getMessage()));
        }
    }

    private static Audience audience(String word) {
        return Audience.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private FindingException invalid(String place, String what) {
        return new FindingException(Finding.of(Code.JOB_FILE_INVALID, Place.of(file, place), what));
    }

    private Address address(JsonNode json) {
        if (json.has("folder")) {
            return new Address.Folder(path(json.path("folder")));
        }
        if (json.has("sftp")) {
            return sftp(json.path("sftp"));
        }
        if (json.has("mail")) {
            return mail(json.path("mail"));
        }
        return json.has("webdav") ? web(json.path("webdav"), true) : web(json.path("https"), false);
    }

    private Address sftp(JsonNode json) {
        return new Address.Sftp(
                json.path("host").asString(),
                json.path("port").asInt(SFTP),
                json.path("user").asString(),
                json.path("folder").asString("."),
                path(json.path("knownHosts")),
                optionalPath(json.path("keyFile")),
                secret(json.has("keyFile") ? json.path("passphrase") : json.path("password")));
    }

    private Address mail(JsonNode json) {
        boolean implicit = "implicit".equals(json.path("tls").asString("starttls"));
        return new Address.Mail(
                json.path("host").asString(),
                json.path("port").asInt(implicit ? SUBMISSIONS : SUBMISSION),
                implicit,
                login(json),
                json.path("from").asString(),
                texts(json.path("to")),
                json.path("attach").asBoolean(false),
                json.path("limit").asInt(DEFAULT_MEGABYTES) * MEGABYTE,
                optionalPath(json.path("certificates")));
    }

    private Address web(JsonNode json, boolean webdav) {
        return new Address.Web(
                URI.create(json.path("url").asString()), webdav, login(json), optionalPath(json.path("certificates")));
    }

    private static @Nullable Login login(JsonNode json) {
        Secret password = secret(json.path("password"));
        return password == null ? null : new Login(json.path("user").asString(), password);
    }

    private static @Nullable Secret secret(JsonNode json) {
        return json.isMissingNode() ? null : new Secret(json.asString());
    }

    private @Nullable Path optionalPath(JsonNode json) {
        return json.isMissingNode() ? null : path(json);
    }

    private Path path(JsonNode json) {
        return base.resolve(json.asString()).normalize();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
