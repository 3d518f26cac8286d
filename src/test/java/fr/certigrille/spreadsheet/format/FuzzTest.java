package fr.certigrille.spreadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.FindingException;
import fr.certigrille.spreadsheet.ClassRows;
import fr.certigrille.spreadsheet.Layout;
import fr.certigrille.spreadsheet.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files end in findings or in rows, never in anything else. {@link Reading} lets only findings through. */
class FuzzTest {

    private static final int CASES = 500;

    @TempDir
    private Path folder;

    private byte[] valid(FileFormat format) throws IOException {
        List<fr.certigrille.evaluation.Evaluation> evaluations =
                List.of(Evaluations.complete().value());
        Map<String, List<Object[]>> sheets = format == FileFormat.CSV
                ? Map.of("a", ClassRows.single(Layout.WIDE, Evaluations.SLAM, evaluations))
                : ClassRows.sheets(Layout.WIDE, Evaluations.SLAM, evaluations);
        return Files.readAllBytes(SheetFiles.write(format, sheets, folder.resolve("valid")));
    }

    private void read(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), bytes);
        try {
            Reading reading = Reading.of(file);
            boolean told = !reading.findings.isEmpty() || !reading.accepted.isEmpty() || !reading.rejected.isEmpty();
            assertThat(told).as(what).isTrue();
        } catch (FindingException e) {
            throw new AssertionError(what, e);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void flipped_bytes_never_crash_or_hang(FileFormat format) throws IOException {
        byte[] valid = valid(format);
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            byte[] damaged = valid.clone();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            read(damaged, format + " seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void truncated_files_never_crash_or_hang(FileFormat format) throws IOException {
        byte[] valid = valid(format);
        for (int seed = 0; seed < CASES / 5; seed++) {
            int length = 1 + new Random(seed).nextInt(valid.length - 1);
            read(Arrays.copyOf(valid, length), format + " cut at " + length);
        }
    }

    /** Compressed bytes hide most damage from the parsers behind; this reaches them. */
    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"XLSX", "XLSM", "ODS"})
    void damaged_parts_never_crash_or_hang(FileFormat format) throws IOException {
        byte[] valid = valid(format);
        for (int seed = 0; seed < CASES; seed++) {
            read(repacked(valid, new Random(seed)), format + " part seed " + seed);
        }
    }

    private static byte[] repacked(byte[] valid, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(valid));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                boolean xml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                if (xml && part.length > 0 && random.nextInt(3) == 0) {
                    damage(part, random);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static void damage(byte[] part, Random random) {
        int at = random.nextInt(part.length);
        switch (random.nextInt(3)) {
            case 0 -> part[at] = (byte) "<>\"&0a/=9".charAt(random.nextInt(9));
            case 1 -> part[at] ^= (byte) (1 << random.nextInt(8));
            default -> Arrays.fill(part, at, Math.min(part.length, at + random.nextInt(40)), (byte) ' ');
        }
    }
}
