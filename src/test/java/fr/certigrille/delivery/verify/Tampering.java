package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.LotZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a lot, to be changed and zipped again just as Certigrille zips. */
public final class Tampering {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Tampering(Path lot) throws IOException {
        try (ZipFile zip = new ZipFile(lot.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public String first(String part) {
        return nth(part, 0);
    }

    public String nth(String part, int skip) {
        return files.keySet().stream()
                .filter(name -> name.contains(part))
                .skip(skip)
                .findFirst()
                .orElseThrow();
    }

    public Path write(Path file) throws IOException {
        try (LotZip zip = new LotZip(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                byte[] bytes = entry.getValue();
                CRC32 crc = new CRC32();
                crc.update(bytes);
                zip.add(entry.getKey(), bytes.length, crc.getValue(), new ByteArrayInputStream(bytes));
            }
        }
        return file;
    }
}
