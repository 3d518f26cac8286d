package fr.certigrille.job.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that was asked.
 *
 * @param name what
 * @param up whether it is well
 * @param detail in a word
 */
public record Check(String name, boolean up, String detail) {

    /** Well when every check is, and there is one. */
    static boolean areUp(List<Check> checks) {
        return !checks.isEmpty() && checks.stream().allMatch(Check::up);
    }

    static Map<String, Object> json(List<Check> checks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", areUp(checks) ? "UP" : "DOWN");
        json.put("checks", checks);
        return json;
    }
}
