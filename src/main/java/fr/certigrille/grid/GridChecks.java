package fr.certigrille.grid;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.MarkRule.Weighted;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about a grid: codes that are unique, references that lead somewhere, rules that have what they need. */
final class GridChecks {

    private final String file;
    private final JsonNode json;
    private final Grid grid;
    private final List<Finding> findings = new ArrayList<>();

    GridChecks(String file, JsonNode json, GridFile gridFile) {
        this.file = file;
        this.json = json;
        this.grid = gridFile.grid();
    }

    /** All faults and warnings, in the order of the file. */
    List<Finding> findings() {
        checkSessions();
        checkCodes();
        checkBlocks();
        checkValues();
        checkMarkRule();
        checkCriteria();
        grid.toCheck().forEach(part -> add(Code.GRID_TO_CHECK, part.path(), part.reason()));
        return List.copyOf(findings);
    }

    private void add(Code code, String path, String... arguments) {
        findings.add(Finding.of(code, Place.of(file, path), arguments));
    }

    private void checkSessions() {
        Sessions sessions = grid.sessions();
        if (sessions.to() != null && sessions.to() < sessions.from()) {
            add(Code.GRID_SESSIONS, "$.sessions.to", String.valueOf(sessions.to()), sessions.toString());
        }
        json.path("sessions").path("changes").properties().forEach(change -> {
            if (!sessions.contains(Integer.parseInt(change.getKey()))) {
                add(Code.GRID_SESSIONS, "$.sessions.changes." + change.getKey(), change.getKey(), sessions.toString());
            }
        });
    }

    private void checkCodes() {
        Map<String, String> adjustments = new HashMap<>();
        Map<String, String> assessed = new HashMap<>();
        unique("options", grid.options(), Choice::code, Choice::label);
        unique("forms", grid.forms(), Choice::code, Choice::label);
        unique("annexes", grid.annexes(), Annex::code, annex -> "");
        unique("parts", grid.parts(), Part::code, Part::title);
        unique("penalties", grid.penalties(), Penalty::code, Penalty::label, adjustments);
        unique("bonuses", grid.bonuses(), Bonus::code, Bonus::label, adjustments);
        unique("levels", grid.levels(), Level::code, Level::label);
        unique("periods", grid.periods(), Period::code, Period::title);
        unique("blocks", grid.blocks(), Block::code, Block::title);
        Capacity capacity = grid.capacity();
        if (capacity != null) {
            assessed.put(wording(capacity.code()), "$.capacity.code");
        }
        unique("competences", grid.competences(), Competence::code, Competence::title, assessed);
    }

    private <T> void unique(String list, List<T> all, Function<T, String> code, Function<T, String> label) {
        unique(list, all, code, label, new HashMap<>());
    }

    /** Workbooks name things by code or label, whatever the case: two things of the same name would be taken for one. */
    private <T> void unique(
            String list, List<T> all, Function<T, String> code, Function<T, String> label, Map<String, String> known) {
        for (int i = 0; i < all.size(); i++) {
            String path = "$." + list + "[" + i + "]";
            once(code.apply(all.get(i)), path + ".code", known);
            String wording = label.apply(all.get(i));
            if (!wording(wording).equals(wording(code.apply(all.get(i))))) {
                once(wording, path, known);
            }
        }
    }

    private void once(String name, String path, Map<String, String> known) {
        String first = name.isEmpty() ? null : known.putIfAbsent(wording(name), path);
        if (first != null) {
            add(Code.GRID_NAME_TWICE, path, name, first);
        }
    }

    private static String wording(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private void checkBlocks() {
        for (int i = 0; i < grid.competences().size(); i++) {
            String block = grid.competences().get(i).block();
            if (block != null
                    && grid.blocks().stream().noneMatch(known -> known.code().equals(block))) {
                add(Code.GRID_REFERENCE_UNKNOWN, "$.competences[" + i + "].block", block, "$.blocks");
            }
        }
    }

    /** Levels come from the lowest to the highest, and so do their values. */
    private void checkValues() {
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < grid.levels().size(); i++) {
            Level level = grid.levels().get(i);
            if (level.evaluated() && level.value() != null) {
                if (level.value().compareTo(before) < 0) {
                    add(Code.GRID_LEVELS_ORDER, "$.levels[" + i + "].value", level.code());
                }
                before = level.value();
            }
        }
    }

    private void checkMarkRule() {
        if (!(grid.markRule() instanceof Weighted weighted)) {
            return;
        }
        for (int i = 0; i < grid.levels().size(); i++) {
            if (grid.levels().get(i).evaluated() && grid.levels().get(i).value() == null) {
                add(Code.GRID_RULE_LACKS, "$.levels[" + i + "]", "WEIGHTED", "value");
            }
        }
        if (grid.levels().stream().allMatch(level -> level.points().signum() == 0)) {
            add(Code.GRID_RULE_LACKS, "$.levels", "WEIGHTED", "value > 0");
        }
        if (grid.competences().stream()
                .allMatch(competence -> competence.weight().signum() == 0)) {
            add(Code.GRID_RULE_LACKS, "$.competences", "WEIGHTED", "weight > 0");
        }
        if (grid.periods().isEmpty() && !(weighted.carryOver() instanceof CarryOver.None)) {
            add(Code.GRID_RULE_LACKS, "$.markRule.carryOver", "BEST_OF_PREVIOUS", "$.periods");
        }
    }

    private void checkCriteria() {
        for (int i = 0; i < grid.competences().size(); i++) {
            Competence competence = grid.competences().get(i);
            String path = "$.competences[" + i + "].indicators";
            if (grid.levelsOf() == LevelsOf.INDICATORS
                    && competence.indicators().isEmpty()) {
                add(Code.GRID_RULE_LACKS, path, "INDICATORS", "indicators");
            }
            if (!competence.indicators().isEmpty()
                    && competence.indicators().stream()
                            .allMatch(one -> one.weight().signum() == 0)) {
                add(Code.GRID_RULE_LACKS, path, "WEIGHTED", "weight > 0");
            }
        }
    }
}
