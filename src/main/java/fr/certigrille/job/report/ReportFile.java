package fr.certigrille.job.report;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report of a run as JSON, for programs that watch over it. */
public final class ReportFile {

    private static final String NAME = "report.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFile() {}

    /** Replaces the report in the output folder. */
    public static void write(RunReport report, Path outputFolder, Messages messages) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", report.job());
        json.put("status", report.status());
        json.put("rowsRead", report.rowsRead());
        json.put("rowsChanged", report.rowsChanged());
        json.put("rowsRejected", report.rowsRejected());
        json.put("rendered", report.rendered());
        json.put("syntheses", report.syntheses());
        json.put("lots", report.lots());
        json.put("delivered", report.delivered());
        json.put("evaluations", report.evaluations());
        json.put("documents", report.documents());
        json.put("findings", findings(report.findings(), messages));
        json.put("notes", findings(report.notes(), messages));
        PrivateFiles.replace(outputFolder.resolve(NAME), JSON.writeValueAsBytes(json));
    }

    /** When the last report was written; the beginning of time when there is none. */
    public static FileTime written(Path outputFolder) throws IOException {
        Path report = outputFolder.resolve(NAME);
        return Files.exists(report) ? Files.getLastModifiedTime(report) : FileTime.fromMillis(0);
    }

    private static List<Map<String, @Nullable Object>> findings(List<Finding> findings, Messages messages) {
        return findings.stream().map(finding -> finding(finding, messages)).toList();
    }

    private static Map<String, @Nullable Object> finding(Finding finding, Messages messages) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().id());
        json.put("severity", finding.code().severity());
        json.put("file", finding.place().file());
        json.put("sheet", finding.place().sheet());
        json.put("cell", finding.place().cell());
        json.put("reason", messages.reason(finding));
        json.put("response", messages.response(finding));
        return json;
    }
}
