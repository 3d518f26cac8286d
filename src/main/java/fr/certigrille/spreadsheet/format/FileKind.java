package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, told by its content.
 *
 * @param format the format of sheets; null when it is another kind of file
 * @param encrypted whether it asks for a password before anything can be read
 * @param other what people call the other kind of file, empty when it is unknown
 */
record FileKind(@Nullable FileFormat format, boolean encrypted, String other) {

    private static final int HEAD = 4096;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    /** Other kinds by their first characters. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF", "PDF",
            "\u007fELF", "ELF",
            "\u0089PNG", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "GIF8", "GIF",
            "{\\rtf", "RTF",
            "Rar!", "RAR",
            "7z\u00bc\u00af", "7z");

    /** Other kinds by a part that only they have. */
    private static final Map<String, String> PARTS = Map.of(
            "xl/workbook.bin", "XLSB",
            "word/document.xml", "Word",
            "ppt/presentation.xml", "PowerPoint",
            "Index/Document.iwa", "Numbers / Pages / Keynote",
            "META-INF/MANIFEST.MF", "JAR");

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith(ZIP)) {
            return zipped(file);
        }
        if (start.startsWith(OLE2)) {
            return compound(file);
        }
        if (start.startsWith("MZ") && start.indexOf('\0') > 0) {
            return other("EXE");
        }
        return SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .findFirst()
                .map(signature -> other(signature.getValue()))
                .orElseGet(() -> text(head, start));
    }

    private static FileKind of(FileFormat format) {
        return new FileKind(format, false, "");
    }

    private static FileKind other(String name) {
        return new FileKind(null, false, name);
    }

    private static FileKind zipped(Path file) throws IOException {
        try (Parts parts = Parts.of(file)) {
            if (parts.has("xl/workbook.xml")) {
                boolean macros = parts.has("[Content_Types].xml")
                        && parts.head("[Content_Types].xml", 1 << 20).contains("macroEnabled");
                return of(macros ? FileFormat.XLSM : FileFormat.XLSX);
            }
            String type = parts.has("mimetype") ? parts.head("mimetype", 100) : "";
            if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                return new FileKind(FileFormat.ODS, isEncrypted(parts), "");
            }
            return other(type.contains("opendocument") ? "OpenDocument" : byPart(parts.names()));
        }
    }

    private static boolean isEncrypted(Parts parts) throws IOException {
        return parts.has("META-INF/manifest.xml")
                && parts.head("META-INF/manifest.xml", 1 << 20).contains("encryption-data");
    }

    private static String byPart(List<String> names) {
        return PARTS.entrySet().stream()
                .filter(part -> names.contains(part.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("ZIP");
    }

    private static FileKind compound(Path file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new FileKind(FileFormat.XLSX, true, "");
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return of(FileFormat.XLS);
            }
            return other(root.hasEntryCaseInsensitive("WordDocument") ? "Word" : "OLE2");
        }
    }

    private static FileKind text(byte[] head, String start) {
        String plain = start.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        if (plain.startsWith("<!doctype html") || plain.startsWith("<html") || plain.startsWith("<table")) {
            return other("HTML");
        }
        if (plain.startsWith("<")) {
            return other("XML");
        }
        return CsvEncoding.isText(head) ? of(FileFormat.CSV) : other("");
    }
}
