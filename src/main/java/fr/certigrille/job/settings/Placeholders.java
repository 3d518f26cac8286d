package fr.certigrille.job.settings;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills environment variables into the texts of a job file: {@code ${NAME}} or {@code ${NAME:default}}. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    private final Map<String, String> environment;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Placeholders(Map<String, String> environment, String file) {
        this.environment = environment;
        this.file = file;
    }

    /** A copy of the tree with all placeholders filled in; those that cannot be are in {@link #findings}. */
    JsonNode fill(JsonNode node) {
        return fill(node, "$");
    }

    /** One finding for each variable that is not set and has no default. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private JsonNode fill(JsonNode node, String path) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(fillText(node.asString(), path));
        }
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue(), path + "." + entry.getKey())));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                filled.add(fill(node.get(i), path + "[" + i + "]"));
            }
            return filled;
        }
        return node;
    }

    private String fillText(String text, String path) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, path)));
    }

    private String value(MatchResult match, String path) {
        String name = match.group(1);
        String value = environment.getOrDefault(name, match.group(2));
        if (value == null) {
            findings.add(Finding.of(Code.ENVIRONMENT_MISSING, Place.of(file, path), name));
            return "";
        }
        return value;
    }
}
