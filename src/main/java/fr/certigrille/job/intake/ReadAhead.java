package fr.certigrille.job.intake;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.WorkbookReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says, kept until it is the workbook's turn. Of a long one nothing is kept: it is read when its turn has come, so that
 * memory does not grow with it.
 */
final class ReadAhead {

    private final WorkbookReader reader;
    private final Path file;
    private final List<Consumer<ClassListener>> told = new ArrayList<>();
    private @Nullable FindingException fault;
    private boolean kept;

    private ReadAhead(WorkbookReader reader, Path file) {
        this.reader = reader;
        this.file = file;
    }

    /** Of a workbook that is not read before its turn. */
    static ReadAhead none(WorkbookReader reader, Path file) {
        return new ReadAhead(reader, file);
    }

    /**
     * Reads a workbook.
     *
     * @param longest most statements that are kept
     */
    static ReadAhead of(WorkbookReader reader, Path file, int longest) {
        ReadAhead ahead = new ReadAhead(reader, file);
        ahead.kept = true;
        try {
            reader.read(file, ahead.new Keeping(longest));
        } catch (FindingException unusable) {
            ahead.fault = unusable;
        } catch (TooLongException e) {
            ahead.kept = false;
            ahead.told.clear();
        }
        return ahead;
    }

    /** How many statements are kept. */
    int size() {
        return told.size();
    }

    /**
     * Tells it all to a listener.
     *
     * @throws FindingException if the workbook as a whole cannot be used
     */
    void tell(ClassListener listener) {
        if (!kept) {
            reader.read(file, listener);
            return;
        }
        told.forEach(each -> each.accept(listener));
        if (fault != null) {
            throw fault;
        }
    }

    private final class Keeping implements ClassListener {

        private final int longest;

        private Keeping(int longest) {
            this.longest = longest;
        }

        @Override
        public void schoolClass(SchoolClass schoolClass) {
            keep(listener -> listener.schoolClass(schoolClass));
        }

        @Override
        public void row(SchoolClass schoolClass, ReadRow row) {
            keep(listener -> listener.row(schoolClass, row));
        }

        @Override
        public void finding(Finding finding) {
            keep(listener -> listener.finding(finding));
        }

        private void keep(Consumer<ClassListener> statement) {
            if (told.size() == longest) {
                throw new TooLongException();
            }
            told.add(statement);
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLongException() {
            super("the workbook is read when its turn has come", null, false, false);
        }
    }
}
