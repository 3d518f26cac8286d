package fr.certigrille.cli;

import fr.certigrille.delivery.lot.Manifest;
import fr.certigrille.delivery.seal.Signer;
import fr.certigrille.delivery.seal.Trust;
import fr.certigrille.delivery.verify.LotVerifier;
import fr.certigrille.delivery.verify.Verdict;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks lots, on any machine: nothing but their files is needed. The exit code is that of the worst. */
@Command(name = "verify", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Parameters(arity = "1..*", paramLabel = "LOT.zip", descriptionKey = "lotFiles")
    private List<Path> files;

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "trust")
    private List<Path> trust = List.of();

    VerifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new FindingException(Finding.of(Code.FILE_UNREADABLE, Place.of(file.toString())));
            }
        }
        int worst = ExitCode.DONE.value();
        for (Verdict verdict : new LotVerifier(Trust.of(trust), clock).verifyEach(files)) {
            console.tell(verdict.findings());
            describe(verdict);
            console.say("verify." + verdict.outcome().name().toLowerCase(Locale.ROOT));
            worst = Math.max(worst, ExitCode.of(verdict).value());
        }
        return worst;
    }

    private void describe(Verdict verdict) {
        Manifest manifest = verdict.manifest();
        Signer signer = verdict.signer();
        if (manifest != null) {
            Manifest.About lot = manifest.lot();
            String session = String.valueOf(lot.session());
            console.say(
                    "verify.lot",
                    lot.name(),
                    lot.candidates(),
                    lot.documents(),
                    session,
                    manifest.part().of());
            if (lot.partial()) {
                console.say("verify.partial", manifest.leftOut().size());
            }
        }
        if (signer != null) {
            console.say("verify.sealed", signer.holder(), signer.fingerprint());
        }
    }
}
