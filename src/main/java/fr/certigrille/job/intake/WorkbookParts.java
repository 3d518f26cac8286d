package fr.certigrille.job.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Parts of the import: a few workbooks that follow one another, each carried in its part's execution context. */
public final class WorkbookParts {

    /** Few enough that a worker can keep what they say. */
    private static final int MOST = 20;

    private static final String NUMBER = "workbooks";
    private static final String NAME = "workbook.";
    private static final String SHA256 = "sha256.";
    private static final String DONE = "done";

    private WorkbookParts() {}

    /** Parts that leave nothing out, in the order of the workbooks, several for each worker. */
    public static List<ExecutionContext> plan(List<Workbook> workbooks, int workers) {
        int size = Math.max(1, Math.min(MOST, workbooks.size() / (4 * workers)));
        List<ExecutionContext> parts = new ArrayList<>();
        for (int from = 0; from < workbooks.size(); from += size) {
            parts.add(context(workbooks.subList(from, Math.min(from + size, workbooks.size()))));
        }
        return parts;
    }

    private static ExecutionContext context(List<Workbook> workbooks) {
        ExecutionContext context = new ExecutionContext();
        context.putInt(NUMBER, workbooks.size());
        for (int i = 0; i < workbooks.size(); i++) {
            context.putString(NAME + i, workbooks.get(i).name());
            context.putString(SHA256 + i, workbooks.get(i).sha256());
        }
        return context;
    }

    /** The workbooks of a part that are not done. */
    static List<Workbook> remaining(ExecutionContext context, Path folder) {
        List<Workbook> remaining = new ArrayList<>();
        for (int i = context.getInt(DONE, 0); i < context.getInt(NUMBER); i++) {
            remaining.add(new Workbook(folder.resolve(context.getString(NAME + i)), context.getString(SHA256 + i)));
        }
        return remaining;
    }

    /** Another workbook of the part is done. */
    static void done(ExecutionContext context) {
        context.putInt(DONE, context.getInt(DONE, 0) + 1);
    }
}
