package fr.certigrille.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changes from one grid to another, item by item: items are known by their codes or words, not by their places. */
public final class GridDiff {

    private final List<Change> changes = new ArrayList<>();

    private GridDiff() {}

    /** How something changes. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same items in another order. */
        REORDERED
    }

    /**
     * A step on the way to what changes.
     *
     * @param property the property of the grid file, such as {@code competences}
     * @param name which of its items, such as {@code C1}; empty where there is one only
     */
    public record Step(String property, String name) {}

    /**
     * A change.
     *
     * @param where the way to it, at least one step
     * @param before what was there; empty when added
     * @param after what is there; empty when removed
     */
    public record Change(Kind kind, List<Step> where, String before, String after) {

        public Change {
            where = List.copyOf(where);
        }
    }

    /** All changes from one grid to another, in the order of the properties' names. */
    public static List<Change> between(GridFile before, GridFile after) {
        GridDiff diff = new GridDiff();
        diff.objects(List.of(), tree(before), tree(after));
        return List.copyOf(diff.changes);
    }

    private static JsonNode tree(GridFile file) {
        return JsonMapper.shared().readTree(file.content());
    }

    private void objects(List<Step> where, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            values(with(where, name, ""), before.path(name), after.path(name));
        }
    }

    private void values(List<Step> where, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            objects(where, before, after);
        } else if (before.isArray() || after.isArray()) {
            arrays(where, before, after);
        } else {
            change(where, before, after);
        }
    }

    private void change(List<Step> where, JsonNode before, JsonNode after) {
        Kind kind = before.isMissingNode() ? Kind.ADDED : after.isMissingNode() ? Kind.REMOVED : Kind.CHANGED;
        changes.add(new Change(kind, where, shown(before), shown(after)));
    }

    private void arrays(List<Step> where, JsonNode before, JsonNode after) {
        Step list = where.get(where.size() - 1);
        List<Step> above = where.subList(0, where.size() - 1);
        Map<String, JsonNode> old = byName(before);
        Map<String, JsonNode> now = byName(after);
        int known = changes.size();
        old.forEach((name, item) -> {
            if (!now.containsKey(name)) {
                changes.add(new Change(Kind.REMOVED, with(above, list.property(), code(item)), shown(item), ""));
            } else if (item.isObject()) {
                values(with(above, list.property(), name), item, now.get(name));
            }
        });
        now.forEach((name, item) -> {
            if (!old.containsKey(name)) {
                changes.add(new Change(Kind.ADDED, with(above, list.property(), code(item)), "", shown(item)));
            }
        });
        if (changes.size() == known) {
            changes.add(new Change(
                    Kind.REORDERED, where, String.join(", ", old.keySet()), String.join(", ", now.keySet())));
        }
    }

    private static Map<String, JsonNode> byName(JsonNode array) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        array.forEach(item -> items.put(name(item), item));
        return items;
    }

    private static String name(JsonNode item) {
        String code = code(item);
        return code.isEmpty() ? shown(item) : code;
    }

    private static String code(JsonNode item) {
        return item.path("code").asString("");
    }

    /** The words that people know an item by. */
    private static String shown(JsonNode item) {
        for (String words : List.of("title", "label", "text", "path", "rule")) {
            if (item.path(words).isString()) {
                return item.path(words).asString();
            }
        }
        return item.isString() ? item.asString() : item.isMissingNode() ? "" : item.toString();
    }

    private static List<Step> with(List<Step> where, String property, String name) {
        List<Step> longer = new ArrayList<>(where);
        longer.add(new Step(
                property.matches("[0-9]{4}") ? "session" : property, property.matches("[0-9]{4}") ? property : name));
        return longer;
    }
}
