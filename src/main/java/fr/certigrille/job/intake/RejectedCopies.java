package fr.certigrille.job.intake;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import fr.certigrille.job.output.Output;
import fr.certigrille.spreadsheet.annotation.AnnotatedWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies of workbooks with their faults shown, in {@code rejected/} of the output folder. Input: a workbook that
 * was read, and what was told of it. Output: its copy; none when there is nothing to show, so that a copy is never older than
 * what was read last.
 *
 * <p>A copy is made when the workbook's findings are final, before the transaction commits that records them. A run
 * that dies between the two has not recorded either that it read the workbook: the next one reads it again and makes
 * the copy again.
 */
public final class RejectedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedCopies.class);
    private static final String FOLDER = "rejected/";

    private final Output output;
    private final Messages messages;

    public RejectedCopies(Output output, Messages messages) {
        this.output = output;
        this.messages = messages;
    }

    /**
     * Makes, replaces or removes a workbook's copy. Never fails.
     *
     * @return a warning when there is something to show and no copy that shows it
     */
    List<Finding> renew(Path workbook, List<Finding> told) {
        List<Finding> findings =
                told.stream().filter(finding -> !finding.isNote()).toList();
        String name = InputFolder.name(workbook);
        try {
            output.remove(FOLDER + name);
            if (findings.stream().anyMatch(AnnotatedWorkbook::canShow) && AnnotatedWorkbook.isPossible(workbook)) {
                output.put(FOLDER + name, AnnotatedWorkbook.of(workbook, findings, messages));
            }
            return List.of();
        } catch (FindingException e) {
            return e.findings();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Copy with the faults of a workbook cannot be made: {}",
                    e.getClass().getName());
            return List.of(Finding.of(Code.COPY_NOT_MADE, Place.of(name)));
        }
    }

    /** Names of the workbooks, of those that findings are about, that have a copy. */
    public Set<String> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.place().file())
                .distinct()
                .filter(name -> output.has(FOLDER + name))
                .collect(Collectors.toSet());
    }

    /** Whether the next run should try again although the workbook stays as it is. */
    static boolean mayComeLater(List<Finding> warnings) {
        return warnings.stream().anyMatch(warning -> warning.code() == Code.COPY_NOT_MADE);
    }
}
