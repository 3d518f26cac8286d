package fr.certigrille.job.sharing;

import fr.certigrille.job.intake.ChangedWorkbooks;
import fr.certigrille.job.intake.Workbook;
import fr.certigrille.job.intake.WorkbookParts;
import fr.certigrille.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Splits the import into parts. Input: the input folder. Output: workbooks that changed, a few in each part. */
public record ImportSplit(ChangedWorkbooks changed, Database database) implements Workforce.Split {

    @Override
    public List<ExecutionContext> among(IntSupplier workers) {
        List<Workbook> workbooks =
                Objects.requireNonNull(new TransactionTemplate(database.transactions()).execute(status -> find()));
        return workbooks.isEmpty() ? List.of() : WorkbookParts.plan(workbooks, workers.getAsInt());
    }

    private List<Workbook> find() {
        try {
            return changed.find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
