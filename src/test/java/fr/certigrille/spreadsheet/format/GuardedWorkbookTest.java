package fr.certigrille.spreadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.FindingException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a file that never ends costs whoever reads it. */
class GuardedWorkbookTest {

    private static final int COLUMNS = 1 << 14;

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void wide_rows_are_read_a_few_ahead() {
        try (OpenWorkbook workbook = guarded(COLUMNS, "x", Duration.ZERO, Duration.ofMinutes(1))) {
            assertThat(workbook.rows("A").iterator().next().cells()).hasSize(COLUMNS);
        }
        assertThat(read).hasValueLessThan(32);
    }

    @Test
    void long_texts_are_read_a_few_ahead() {
        String text = "x".repeat(1 << 18);
        try (OpenWorkbook workbook = guarded(1, text, Duration.ZERO, Duration.ofMinutes(1))) {
            assertThat(workbook.rows("A").iterator().next().cells()).hasSize(1);
        }
        assertThat(read).hasValueLessThan(32);
    }

    @Test
    void a_file_that_is_given_up_is_read_no_further() {
        try (OpenWorkbook workbook = guarded(1, "x", Duration.ofMillis(50), Duration.ofMillis(200))) {
            assertThatThrownBy(workbook.rows("A").iterator()::next).isInstanceOf(FindingException.class);
        }
        assertThat(read).hasValueLessThan(32);
    }

    private OpenWorkbook guarded(int columns, String text, Duration pause, Duration limit) {
        OpenWorkbook endless = new Endless(columns, text, pause);
        return new GuardedWorkbook("a.ods", new OpenOptions(null, limit), () -> endless);
    }

    /** One sheet of rows without end, which takes a pause before each. */
    private final class Endless implements OpenWorkbook, Iterator<SheetRow> {

        private final Map<Integer, SheetCell> cells = new TreeMap<>();
        private final Duration pause;

        private Endless(int columns, String text, Duration pause) {
            this.pause = pause;
            for (int i = 0; i < columns; i++) {
                cells.put(i, new SheetCell.Text("A1", text));
            }
        }

        @Override
        public FileFormat format() {
            return FileFormat.ODS;
        }

        @Override
        public List<SheetInfo> sheets() {
            return List.of();
        }

        @Override
        public Iterable<SheetRow> rows(String sheet) {
            return () -> this;
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public SheetRow next() {
            LockSupport.parkNanos(pause.toNanos());
            return new SheetRow(read.incrementAndGet(), false, cells);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
