package fr.certigrille.job.history;

import fr.certigrille.job.history.History.Change;
import fr.certigrille.job.history.History.Step;
import fr.certigrille.store.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A candidate's history as JSON. Keys are added, never changed. */
public final class HistoryJson {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HistoryJson() {}

    public static String of(String candidateNumber, List<Step> steps) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("candidate", candidateNumber);
        json.put("revisions", steps.stream().map(HistoryJson::step).toList());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("session", step.revision().schoolClass().session());
        json.put("grid", step.revision().schoolClass().gridId());
        json.put("revision", step.revision().number());
        Reading reading = step.revision().reading();
        if (reading != null) {
            json.put("job", reading.job());
            json.put("run", reading.run());
            json.put("at", reading.at().toString());
            json.put("file", reading.file());
            json.put("sha256", reading.sha256());
            json.put("sheet", step.revision().sheet());
        }
        json.put("changes", step.changes().stream().map(HistoryJson::change).toList());
        return json;
    }

    private static Map<String, @Nullable Object> change(Change change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("cell", change.cell());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
