package fr.certigrille.spreadsheet.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Delimited text, as one sheet that bears the file's name. All its cells are text: numbers keep their zeros. */
final class CsvWorkbook implements OpenWorkbook {

    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int SAMPLE = 65_536;
    private static final int SAMPLED_ROWS = 50;

    private final Path file;
    private final String name;
    private final Charset charset;
    private final char delimiter;
    private final boolean delimiterLine;
    private final List<Reader> open = new ArrayList<>();

    CsvWorkbook(Path file) throws IOException {
        this.file = file;
        this.name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        this.charset = charset(file);
        String sample = sample();
        this.delimiterLine = sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 4;
        this.delimiter = delimiterLine ? sample.charAt(4) : delimiter(sample);
    }

    /** UTF-8 only if the whole file is: the first accent may come late. */
    private static Charset charset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Charset charset = CsvEncoding.of(in.readNBytes(SAMPLE));
            if (!charset.equals(StandardCharsets.UTF_8)) {
                return charset;
            }
        }
        return Utf8File.isValid(file) ? StandardCharsets.UTF_8 : CsvEncoding.WINDOWS_1252;
    }

    private String sample() throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader reader = text()) {
            int length = reader.read(sample);
            return length < 0 ? "" : new String(sample, 0, length);
        }
    }

    /** The file's text without its byte order mark. */
    private Reader text() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), SAMPLE);
        reader.mark(1);
        int first = reader.read();
        if (first >= 0 && BYTE_ORDER_MARK.charAt(0) != first) {
            reader.reset();
        }
        return reader;
    }

    /** The delimiter that splits the first rows into the most columns, most of them alike. */
    private static char delimiter(String sample) {
        char best = DELIMITERS[0];
        long most = 0;
        for (char candidate : DELIMITERS) {
            long cells = cells(sample, candidate);
            if (cells > most) {
                best = candidate;
                most = cells;
            }
        }
        return best;
    }

    /** Cells in the rows that have the commonest number of columns, more than one. */
    private static long cells(String sample, char delimiter) {
        Map<Integer, Long> rowsByWidth = new TreeMap<>();
        try (CSVParser parser = format(delimiter).parse(new StringReader(sample))) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int i = 0; i < SAMPLED_ROWS && records.hasNext(); i++) {
                rowsByWidth.merge(records.next().size(), 1L, Long::sum);
            }
        } catch (IOException | RuntimeException e) {
            // A quote that the sample cuts, or no quote at all: what was counted counts.
            rowsByWidth.remove(0);
        }
        return rowsByWidth.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .map(entry -> entry.getKey() * entry.getValue())
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setMaxRows(Integer.MAX_VALUE)
                .get();
    }

    @Override
    public FileFormat format() {
        return FileFormat.CSV;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(SheetInfo.named(name));
    }

    @Override
    public Iterable<SheetRow> rows(String sheet) {
        return () -> {
            try {
                Reader reader = text();
                open.add(reader);
                Iterator<CSVRecord> records = format(delimiter).parse(reader).iterator();
                return new Rows(records, delimiterLine);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    @Override
    public void close() {
        Unchecked.get(() -> {
            for (Reader reader : open) {
                reader.close();
            }
            return Boolean.TRUE;
        });
    }

    private static final class Rows implements Iterator<SheetRow> {

        private final Iterator<CSVRecord> records;
        private int number;

        private Rows(Iterator<CSVRecord> records, boolean delimiterLine) {
            this.records = records;
            if (delimiterLine && records.hasNext()) {
                records.next();
                number++;
            }
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public SheetRow next() {
            CSVRecord csv = records.next();
            number++;
            Map<Integer, SheetCell> cells = new TreeMap<>();
            for (int i = 0; i < csv.size(); i++) {
                SheetCell cell = SheetCell.text(CellAddress.of(number, i), limited(csv.get(i)));
                if (!(cell instanceof SheetCell.Blank)) {
                    cells.put(i, cell);
                }
            }
            return new SheetRow(number, false, cells);
        }

        private static String limited(String text) {
            if (text.length() > Xml.MAX_TEXT) {
                throw new IllegalStateException("text of a cell too long");
            }
            return text;
        }
    }
}
