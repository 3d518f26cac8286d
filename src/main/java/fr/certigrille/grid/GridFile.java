package fr.certigrille.grid;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A grid file: one grid for several sessions, whose labels may change from session to session. */
public final class GridFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JsonNode json;
    private final String content;
    private final String hash;
    private final Sessions sessions;
    private final Map<Integer, Grid> grids = new ConcurrentHashMap<>();

    /** Takes JSON that the schema has checked. */
    GridFile(JsonNode checked) {
        ObjectNode bare = (ObjectNode) checked.deepCopy();
        bare.remove("$schema");
        this.json = bare;
        this.content = CanonicalJson.text(bare);
        this.hash = CanonicalJson.hash(content);
        this.sessions = JSON.treeToValue(withoutChanges(bare.path("sessions")), Sessions.class);
    }

    /** A grid as a database has kept it. */
    public static GridFile ofContent(String content) {
        return new GridFile(JSON.readTree(content));
    }

    public String id() {
        return json.path("id").asString();
    }

    public Sessions sessions() {
        return sessions;
    }

    /** The grid in one form, whatever the layout of its file: what {@link #hash} is the hash of. */
    public String content() {
        return content;
    }

    /** SHA-256 of the content: the version of the grid. */
    public String hash() {
        return hash;
    }

    /** The grid as it is in its first session. */
    public Grid grid() {
        return grid(sessions.from());
    }

    /** The grid as it is in a session. */
    public Grid grid(int session) {
        return grids.computeIfAbsent(session, this::read);
    }

    private Grid read(int session) {
        JsonNode changes = json.path("sessions").path("changes").path(String.valueOf(session));
        ObjectNode grid =
                (ObjectNode) CanonicalJson.patched(json, changes.isObject() ? changes : JSON.createObjectNode());
        grid.set("sessions", withoutChanges(json.path("sessions")));
        grid.put("session", session);
        return JSON.treeToValue(grid, Grid.class);
    }

    private static JsonNode withoutChanges(JsonNode sessions) {
        ObjectNode bare = (ObjectNode) sessions.deepCopy();
        bare.remove("changes");
        return bare;
    }
}
