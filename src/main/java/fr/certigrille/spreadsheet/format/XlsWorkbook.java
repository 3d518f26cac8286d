package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003. It has 65,536 rows at most, so it is held in memory, within a limit. */
final class XlsWorkbook implements OpenWorkbook {

    /** Memory that POI may need, as a multiple of the file. */
    private static final int MEMORY_PER_BYTE = 12;

    private final HSSFWorkbook workbook;

    XlsWorkbook(Path file, @Nullable String password) throws IOException {
        if (Files.size(file) > Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE) {
            throw new TooLargeException();
        }
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            this.workbook = new HSSFWorkbook(files.getRoot(), false);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLS;
    }

    @Override
    public List<SheetInfo> sheets() {
        List<SheetInfo> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            Sheet sheet = workbook.getSheetAt(i);
            sheets.add(new SheetInfo(sheet.getSheetName(), hidden, hiddenColumns(sheet)));
        }
        return sheets;
    }

    private static Set<Integer> hiddenColumns(Sheet sheet) {
        Set<Integer> columns = new TreeSet<>();
        for (int i = 0; i < XlsxRows.NAMED_COLUMNS; i++) {
            if (sheet.isColumnHidden(i)) {
                columns.add(i);
            }
        }
        return columns;
    }

    @Override
    public Iterable<SheetRow> rows(String sheet) {
        return () -> rowsOf(workbook.getSheet(sheet)).iterator();
    }

    private static Stream<SheetRow> rowsOf(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(SheetRow::of).filter(row -> !row.isBlank());
    }

    @Override
    public void close() {
        Unchecked.get(() -> {
            workbook.close();
            return Boolean.TRUE;
        });
    }
}
