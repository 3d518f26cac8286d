package fr.certigrille.spreadsheet.format;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;

/** Opens files of sheets. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a file as what its content says it is, whatever its name.
     *
     * @throws FindingException if it cannot be read
     */
    public static OpenWorkbook open(Path file, OpenOptions options) {
        return new GuardedWorkbook(file.getFileName().toString(), options, () -> opened(file, options));
    }

    private static OpenWorkbook opened(Path file, OpenOptions options) throws Exception {
        if (Files.size(file) == 0) {
            throw finding(file, Code.FILE_EMPTY);
        }
        FileKind kind = FileKind.of(file);
        FileFormat format = kind.format();
        if (format == null) {
            throw kind.other().isEmpty()
                    ? finding(file, Code.WORKBOOK_UNREADABLE)
                    : finding(file, Code.OTHER_KIND_OF_FILE, kind.other());
        }
        return switch (format) {
            case XLSX, XLSM -> xlsx(file, kind.encrypted(), format, options);
            case XLS -> xls(file, options);
            case ODS -> ods(file, kind.encrypted());
            case CSV -> new CsvWorkbook(file);
        };
    }

    private static OpenWorkbook xlsx(Path file, boolean encrypted, FileFormat format, OpenOptions options)
            throws Exception {
        if (!encrypted) {
            return new XlsxWorkbook(Parts.of(file), format);
        }
        String password = options.password();
        if (password == null) {
            throw finding(file, Code.PASSWORD_NEEDED);
        }
        return new XlsxWorkbook(EncryptedXlsx.decrypt(file, password), format);
    }

    private static OpenWorkbook xls(Path file, OpenOptions options) throws IOException {
        try {
            return new XlsWorkbook(file, options.password());
        } catch (EncryptedDocumentException e) {
            throw finding(file, options.password() == null ? Code.PASSWORD_NEEDED : Code.PASSWORD_WRONG);
        }
    }

    private static OpenWorkbook ods(Path file, boolean encrypted) throws Exception {
        if (encrypted) {
            throw finding(file, Code.OPEN_DOCUMENT_ENCRYPTED);
        }
        return new OdsWorkbook(Parts.of(file));
    }

    private static FindingException finding(Path file, Code code, String... arguments) {
        return new FindingException(Finding.of(code, Place.of(file.getFileName().toString()), arguments));
    }
}
