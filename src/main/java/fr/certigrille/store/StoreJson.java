package fr.certigrille.store;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and maps as JSON text in one column. */
final class StoreJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoreJson() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> list(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }

    static Map<String, String> map(String json) {
        return JSON.readValue(json, new TypeReference<java.util.LinkedHashMap<String, String>>() {});
    }
}
