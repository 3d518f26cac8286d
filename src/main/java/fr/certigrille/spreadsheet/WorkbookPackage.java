package fr.certigrille.spreadsheet;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** What can be told of an xlsx file without holding it in memory. */
final class WorkbookPackage {

    static final long MAX_BYTES = 20L << 20;
    static final int MAX_ROWS = 50_000;

    /** POI's user model takes about ten times this: few rows may have very many cells. */
    private static final long MAX_UNPACKED = 100L << 20;

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
        return Files.size(file) <= MAX_BYTES && unpacked(file) <= MAX_UNPACKED && !hasMoreRowsThan(file, MAX_ROWS);
    }

    private static long unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private static boolean hasMoreRowsThan(Path file, int limit) throws IOException {
        int rows = 0;
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = StreamingReader.builder().rowCacheSize(100).open(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    rows++;
                    if (rows > limit) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
