package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has documents of looks from outside made in a process of its own, kept warm from document to document, with limited time and memory. A
 * look that breaks a limit is not tried again; the process is started anew for the next one. Not thread-safe.
 */
final class OutsidePress {

    /** For one document, from the compiling of its look to the PDF. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    /** Findings about the look itself, which any document would meet. */
    private static final Set<Code> LOOK_AT_FAULT = Set.of(
            Code.STYLESHEET_REFUSED, Code.STYLESHEET_TOO_SLOW, Code.STYLESHEET_TOO_MUCH, Code.STYLESHEET_UNUSABLE);

    private final Path xslFolder;
    private final Path gridFolder;
    private final Duration limit;
    private final Map<String, FindingException> refused = new HashMap<>();
    private @Nullable OutsideProcess process;

    OutsidePress(Path xslFolder, Path gridFolder, Duration limit) {
        this.xslFolder = xslFolder;
        this.gridFolder = gridFolder;
        this.limit = limit;
    }

    /**
     * Has an order carried out.
     *
     * @param look the file of the look, for findings
     * @throws FindingException with CG-031 to CG-033 when the look does what it may not, and with all that a look of ours may meet
     */
    PressReply carryOut(String look, PressOrder order) {
        FindingException known = refused.get(look);
        if (known != null) {
            throw known;
        }
        PressReply reply = reply(look, order);
        if (!reply.findings().isEmpty()) {
            throw remembered(look, new FindingException(reply.findings()));
        }
        return reply;
    }

    private PressReply reply(String look, PressOrder order) {
        OutsideProcess running = running();
        try {
            return running.carryOut(order, limit);
        } catch (OutsideProcess.LateException e) {
            String seconds = String.valueOf(limit.toSeconds());
            throw remembered(
                    look, new FindingException(Finding.of(Code.STYLESHEET_TOO_SLOW, Place.of(look), seconds), e));
        } catch (IOException e) {
            throw remembered(look, new FindingException(Finding.of(Code.STYLESHEET_TOO_MUCH, Place.of(look)), e));
        }
    }

    private FindingException remembered(String look, FindingException fault) {
        if (fault.findings().stream().map(Finding::code).anyMatch(LOOK_AT_FAULT::contains)) {
            refused.put(look, fault);
        }
        return fault;
    }

    private OutsideProcess running() {
        OutsideProcess kept = process;
        if (kept != null && kept.wake()) {
            return kept;
        }
        try {
            OutsideProcess started = OutsideProcess.start(xslFolder, gridFolder);
            process = started;
            return started;
        } catch (IOException e) {
            throw new FindingException(
                    Finding.of(Code.STYLESHEET_PROCESS, Place.of(String.valueOf(gridFolder.getFileName()))), e);
        }
    }
}
