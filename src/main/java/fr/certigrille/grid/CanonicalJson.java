package fr.certigrille.grid;

import fr.certigrille.file.Sha256;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in one form, whatever its layout: properties sorted, no white space, no comments. */
final class CanonicalJson {

    private CanonicalJson() {}

    /** The text of a node. Layout, comments and the order of properties do not change it. */
    static String text(JsonNode node) {
        return sorted(node).toString();
    }

    /** SHA-256 of the text, as 64 lower-case hexadecimal digits. */
    static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JsonMapper.shared().createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonMapper.shared().createObjectNode();
        node.properties().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(property -> object.set(property.getKey(), sorted(property.getValue())));
        return object;
    }

    /** The target with a JSON merge patch (RFC 7396) applied. */
    static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject()
                ? (ObjectNode) target.deepCopy()
                : JsonMapper.shared().createObjectNode();
        patch.properties().forEach(property -> {
            if (property.getValue().isNull()) {
                result.remove(property.getKey());
            } else {
                result.set(property.getKey(), patched(result.path(property.getKey()), property.getValue()));
            }
        });
        return result;
    }
}
