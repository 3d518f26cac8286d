package fr.certigrille.report;

import fr.certigrille.document.Elements;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes findings, file by file, in the user's words. */
final class FindingsXml {

    /** More would make no page that anyone reads; the file for programs has all. */
    static final int MAX_SHOWN = 1000;

    private static final String COPIES = "rejected/";

    private final Set<String> copies;
    private final Messages messages;
    private final Elements out;

    FindingsXml(Set<String> copies, Messages messages, Elements out) {
        this.copies = copies;
        this.messages = messages;
        this.out = out;
    }

    void write(List<Finding> findings, List<Finding> notes) throws SAXException {
        long errors = findings.stream().filter(Finding::isError).count();
        out.open("findings", "errors", errors, "warnings", findings.size() - errors, "shown", shown(findings));
        writeFiles(findings);
        out.close("findings");
        out.open("notes", "count", notes.size(), "shown", shown(notes));
        writeFiles(notes);
        out.close("notes");
    }

    private static int shown(List<Finding> findings) {
        return Math.min(findings.size(), MAX_SHOWN);
    }

    private void writeFiles(List<Finding> findings) throws SAXException {
        Map<String, List<Finding>> byFile = findings.stream()
                .limit(MAX_SHOWN)
                .collect(Collectors.groupingBy(
                        finding -> finding.place().file(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
            out.open("file", "name", file.getKey(), "copy", copy(file.getKey()));
            for (Finding finding : file.getValue()) {
                write(finding);
            }
            out.close("file");
        }
    }

    /** Where the copy of a workbook with its faults shown lies, as a link from the report. */
    private @Nullable String copy(String file) {
        try {
            return copies.contains(file) ? new URI(null, null, COPIES + file, null).toASCIIString() : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a relative path is a URI", e);
        }
    }

    private void write(Finding finding) throws SAXException {
        Place place = finding.place();
        out.open(
                "finding",
                "code",
                finding.code().id(),
                "severity",
                finding.code().severity(),
                "sheet",
                place.sheet(),
                "cell",
                place.cell());
        out.text("reason", messages.reason(finding));
        out.text("response", messages.response(finding));
        out.close("finding");
    }
}
