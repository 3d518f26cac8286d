package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what ended a command; what the user cannot act on goes to the log only. */
final class Failures implements IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return answer(command.getCommandName(), failure);
    }

    int answer(String command, Exception failure) {
        if (failure instanceof FindingException known) {
            console.tell(known.findings());
            return ExitCode.of(known).value();
        }
        LoggerFactory.getLogger(Failures.class).error("Command {} failed", command, failure);
        console.tell(List.of(Finding.of(Code.RUN_FAILED, Place.of(command))));
        return ExitCode.FAILED.value();
    }
}
