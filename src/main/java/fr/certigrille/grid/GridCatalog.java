package fr.certigrille.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

    private Grid load(String id) {
        return read.computeIfAbsent(id, GridCatalog::read);
    }

    private static Grid read(String id) {
        try (InputStream json = GridCatalog.class.getResourceAsStream("/grids/" + id + ".json")) {
            return JSON.readValue(json, Grid.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
