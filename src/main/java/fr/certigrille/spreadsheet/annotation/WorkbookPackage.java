package fr.certigrille.spreadsheet.annotation;

import fr.certigrille.spreadsheet.format.OpenOptions;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What can be told of an xlsx file without holding it in memory. */
final class WorkbookPackage {

    static final long MAX_BYTES = 20L << 20;
    static final int MAX_ROWS = 50_000;

    /** Memory that POI's user model may need, as a multiple of the XML: rows may have few cells or very many. */
    private static final int MEMORY_PER_BYTE = 40;

    private WorkbookPackage() {}

    /** Whether a file is a workbook of Office Open XML, with or without macros, whatever its name. */
    static boolean isXlsx(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException e) {
            return false;
        }
    }

    /** Whether POI's user model can hold it in the memory that a run has. */
    static boolean isModest(Path file) throws IOException {
        return Files.size(file) <= MAX_BYTES && fitsInMemory(file) && !hasMoreRowsThan(file, MAX_ROWS);
    }

    private static boolean fitsInMemory(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
            return unpacked <= Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE;
        }
    }

    private static boolean hasMoreRowsThan(Path file, int limit) {
        int rows = 0;
        try (OpenWorkbook workbook = Workbooks.open(file, OpenOptions.DEFAULT)) {
            for (SheetInfo sheet : workbook.sheets()) {
                Iterator<SheetRow> remaining = workbook.rows(sheet.name()).iterator();
                while (remaining.hasNext() && rows <= limit) {
                    remaining.next();
                    rows++;
                }
            }
        }
        return rows > limit;
    }
}
