package fr.certigrille.spreadsheet.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks without the hour of writing, so that the same content gives the same bytes. */
public final class StableZip {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private StableZip() {}

    /**
     * Writes a workbook.
     *
     * @param out not closed
     */
    public static void write(XSSFWorkbook workbook, OutputStream out) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        workbook.write(dated);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()))) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(undated(entry.getName()));
                from.transferTo(to);
            }
            to.finish();
        }
    }

    private static ZipEntry undated(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        return entry;
    }
}
