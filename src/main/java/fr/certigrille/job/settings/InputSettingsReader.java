package fr.certigrille.job.settings;

import fr.certigrille.file.NameGlob;
import fr.certigrille.spreadsheet.ClassLabel;
import fr.certigrille.spreadsheet.Layout;
import fr.certigrille.spreadsheet.Mapping;
import fr.certigrille.spreadsheet.Mappings;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the part {@code input} of a job file, which the schema has checked. */
final class InputSettingsReader {

    private InputSettingsReader() {}

    static InputSettings read(JsonNode input) {
        OpenOptions options = new OpenOptions(
                input.has("password") ? input.path("password").asString() : null,
                input.has("timeLimit")
                        ? Duration.ofSeconds(input.path("timeLimit").asLong())
                        : OpenOptions.DEFAULT.timeLimit());
        JsonNode mapping = input.path("mapping");
        List<Mappings.Entry> entries = mapping.isArray()
                ? mapping.valueStream().map(InputSettingsReader::entry).toList()
                : mapping.isObject() ? List.of(entry(mapping)) : List.of();
        return new InputSettings(options, new Mappings(entries), mapping.toString());
    }

    private static Mappings.Entry entry(JsonNode json) {
        Layout layout = json.has("layout")
                ? Layout.valueOf(json.path("layout").asString().toUpperCase(Locale.ROOT))
                : null;
        Mapping mapping = new Mapping(
                layout,
                strings(json.path("sheets")),
                lists(json.path("headers")),
                lists(json.path("levels")),
                classValues(json.path("class")));
        return new Mappings.Entry(new NameGlob(json.path("files").asString("*")), mapping);
    }

    private static Map<ClassLabel, String> classValues(JsonNode json) {
        Map<ClassLabel, String> values = new EnumMap<>(ClassLabel.class);
        for (ClassLabel label : ClassLabel.values()) {
            if (json.has(label.key())) {
                values.put(label, json.path(label.key()).asString());
            }
        }
        return values;
    }

    private static List<String> strings(JsonNode json) {
        return json.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, List<String>> lists(JsonNode json) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        json.properties().forEach(entry -> lists.put(entry.getKey(), strings(entry.getValue())));
        return lists;
    }
}
