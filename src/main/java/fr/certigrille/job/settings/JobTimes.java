package fr.certigrille.job.settings;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the parts {@code schedule} and {@code retention} of a job file, whose values the schema cannot judge. */
final class JobTimes {

    private static final String DEFAULT_ZONE = "Europe/Paris";

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    JobTimes(String file) {
        this.file = file;
    }

    /** What is wrong with what was read. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Nullable
    JobSchedule schedule(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        String zone = json.path("zone").asString(DEFAULT_ZONE);
        String cron = json.path("cron").asString();
        try {
            return new JobSchedule(cron, ZoneId.of(zone));
        } catch (DateTimeException e) {
            return wrong("$.schedule.zone", zone);
        } catch (IllegalArgumentException e) {
            return wrong("$.schedule.cron", cron);
        }
    }

    Retention retention(JsonNode json) {
        MonthDay end = Retention.DEFAULT.end();
        if (json.has("end")) {
            try {
                end = MonthDay.parse("--" + json.path("end").asString());
            } catch (DateTimeException e) {
                wrong("$.retention.end", json.path("end").asString());
            }
        }
        return new Retention(end, json.path("years").asInt(Retention.DEFAULT.years()));
    }

    private @Nullable JobSchedule wrong(String path, String value) {
        findings.add(Finding.of(Code.SCHEDULE_INVALID, Place.of(file, path), value));
        return null;
    }
}
