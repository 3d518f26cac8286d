package fr.certigrille.spreadsheet.format;

import com.github.pjfanning.xlsx.StreamingReader;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An Office Open XML workbook, streamed. Whatever its library throws is told as a file that cannot be read. */
final class StreamedXlsx implements OpenWorkbook {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedXlsx.class);

    private final String name;
    private final Workbook workbook;

    StreamedXlsx(Path file) {
        this.name = file.getFileName().toString();
        this.workbook =
                guarded(() -> StreamingReader.builder().rowCacheSize(100).open(file.toFile()));
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLSX;
    }

    @Override
    public List<SheetInfo> sheets() {
        return guarded(() -> {
            List<SheetInfo> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(SheetInfo.named(sheet.getSheetName()));
            }
            return sheets;
        });
    }

    @Override
    public Iterable<SheetRow> rows(String sheet) {
        return () -> new Rows(guarded(() -> workbook.getSheet(sheet).rowIterator()));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            LOG.debug("{} was not closed: {}", name, e.getClass().getName());
        }
    }

    /** The library's faults, of which there are many kinds, are one to the teacher. Their messages may quote cells. */
    private <T> T guarded(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Exception | StackOverflowError e) {
            LOG.info("{} cannot be read: {}", name, e.getClass().getName());
            throw new FindingException(Finding.of(Code.WORKBOOK_UNREADABLE, Place.of(name)), e);
        }
    }

    private final class Rows implements Iterator<SheetRow> {

        private final Iterator<Row> rows;

        private Rows(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return guarded(rows::hasNext);
        }

        @Override
        public SheetRow next() {
            return guarded(() -> SheetRow.of(rows.next()));
        }
    }
}
