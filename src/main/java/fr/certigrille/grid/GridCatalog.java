package fr.certigrille.grid;

import fr.certigrille.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The grids that the product knows. */
public final class GridCatalog {

    private static final List<String> SHIPPED = List.of("bts-sio-e5-2026");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Grid> read = new ConcurrentHashMap<>();

    /** Ids of all grids, sorted. */
    public List<String> ids() {
        return SHIPPED;
    }

    public List<Grid> all() {
        return SHIPPED.stream().map(this::load).toList();
    }

    public Optional<Grid> find(String id) {
        return SHIPPED.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    /** SHA-256 of the grid's data: another value means that what was made with the grid is out of date. */
    public String fingerprint(String id) {
        try (InputStream json = open(id)) {
            return Sha256.of(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Grid load(String id) {
        return read.computeIfAbsent(id, GridCatalog::read);
    }

    private static Grid read(String id) {
        try (InputStream json = open(id)) {
            return JSON.readValue(json, Grid.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String id) {
        return Objects.requireNonNull(GridCatalog.class.getResourceAsStream("/grids/" + id + ".json"), id);
    }
}
