package fr.certigrille.finding;

import java.util.List;

/** Ends the work on one thing (a file, a document, a run) with the findings that say why. */
public class FindingException extends RuntimeException {

    private final transient List<Finding> findings;

    public FindingException(Finding finding) {
        this(List.of(finding), null);
    }

    public FindingException(Finding finding, Throwable cause) {
        this(List.of(finding), cause);
    }

    public FindingException(List<Finding> findings) {
        this(findings, null);
    }

    public FindingException(List<Finding> findings, @org.jspecify.annotations.Nullable Throwable cause) {
        super(
                findings.stream()
                        .map(finding -> finding.code().id())
                        .distinct()
                        .toList()
                        .toString(),
                cause);
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
