package peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * PDFBox draws each document, or stamps what a candidate fills in on the empty form; font files are parsed once. Usage:
 * drawing|stamping DATA MODE...
 */
public final class PdfBox {

    private static final String[] FACES = {"Regular", "Bold", "Italic", "BoldItalic"};

    private final Form form;
    private final boolean stamping;
    private final TrueTypeFont[] files = new TrueTypeFont[4];
    private final List<byte[]> blanks = new ArrayList<>();

    private PdfBox(boolean stamping, Path data) throws IOException {
        this.stamping = stamping;
        form = Form.read(data);
        for (int i = 0; i < FACES.length; i++) {
            files[i] = new TTFParser()
                    .parse(new RandomAccessReadBufferedFile("xsl/fonts/LiberationSans-" + FACES[i] + ".ttf"));
            files[i].setEnableGsub(false); // no ligatures: reading them takes longer than all else
        }
        for (int i = 0; i < form.titles().size(); i++) {
            blanks.add(Files.readAllBytes(data.resolve("blank-" + i + ".pdf")));
        }
    }

    public static void main(String[] arguments) throws Exception {
        PdfBox peer = new PdfBox(arguments[0].equals("stamping"), Path.of(arguments[1]));
        String[] mode = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
        Runner.run(peer::make, peer.form.candidates().size(), mode);
    }

    private List<byte[]> make(int candidate) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < form.titles().size(); i++) {
            try (PDDocument document = stamping ? Loader.loadPDF(blanks.get(i)) : new PDDocument()) {
                documents.add(new Drawing(document, form.candidates().get(candidate)).of(i));
            }
        }
        return documents;
    }

    private final class Drawing {

        private final PDDocument document;
        private final Map<String, String> candidate;
        private final PDFont[] fonts = new PDFont[4];

        Drawing(PDDocument document, Map<String, String> candidate) {
            this.document = document;
            this.candidate = candidate;
        }

        byte[] of(int number) throws IOException {
            int index = 0;
            for (Form.Page page : form.pages()) {
                if (page.document() == number) {
                    draw(page, index++);
                }
            }
            if (!stamping) {
                document.getDocumentInformation().setTitle(form.titles().get(number));
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
            document.save(pdf);
            return pdf.toByteArray();
        }

        private void draw(Form.Page page, int index) throws IOException {
            if (!stamping) {
                document.addPage(new PDPage(new PDRectangle(page.width(), page.height())));
            }
            PDPage sheet = document.getPage(index);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, sheet, AppendMode.APPEND, true, stamping)) {
                float h = page.height();
                if (!stamping) {
                    drawForm(page, h, out);
                }
                for (Form.Box box : page.boxes()) {
                    draw(box, h, out);
                }
                fill(page, h, out);
            }
        }

        private void drawForm(Form.Page page, float h, PDPageContentStream out) throws IOException {
            for (float[] g : page.grounds()) {
                out.setNonStrokingColor(g[4]);
                out.addRect(g[0], h - g[3], g[2] - g[0], g[3] - g[1]);
                out.fill();
            }
            out.setNonStrokingColor(0f);
            out.setLineWidth(0.48f);
            for (float[] l : page.lines()) {
                out.moveTo(l[0], h - l[1]);
                out.lineTo(l[2], h - l[3]);
            }
            out.stroke();
            for (Form.Text text : page.texts()) {
                show(text.style(), text.size(), text.x(), h - text.y(), text.turned(), text.text(), out);
            }
        }

        private void fill(Form.Page page, float h, PDPageContentStream out) throws IOException {
            for (Form.Value value : page.values()) {
                String text = candidate.get(value.key());
                float x = value.align() == 1
                        ? value.x() + (value.width() - width(value.style(), value.size(), text)) / 2
                        : value.x();
                show(value.style(), value.size(), x, h - value.y(), false, text, out);
            }
            for (Form.Comment comment : page.comments()) {
                float y = h - comment.top() - Form.Comment.SIZE;
                for (String line : comment.lines(
                        candidate.get(comment.key()), text -> width(0, Form.Comment.SIZE, text))) {
                    show(0, Form.Comment.SIZE, comment.x(), y, false, line, out);
                    y -= Form.Comment.LEADING;
                }
            }
        }

        private void draw(Form.Box box, float h, PDPageContentStream out) throws IOException {
            if (!stamping && box.round()) {
                circle((box.x0() + box.x1()) / 2, h - (box.y0() + box.y1()) / 2, (box.x1() - box.x0()) / 2, out);
            } else if (!stamping) {
                out.addRect(box.x0(), h - box.y1(), box.x1() - box.x0(), box.y1() - box.y0());
            }
            if (candidate.get(box.key()).equals("1")) {
                out.moveTo(box.x0() + 2, h - box.y0() - 2);
                out.lineTo(box.x1() - 2, h - box.y1() + 2);
                out.moveTo(box.x0() + 2, h - box.y1() + 2);
                out.lineTo(box.x1() - 2, h - box.y0() - 2);
            }
            out.stroke();
        }

        private static void circle(float x, float y, float r, PDPageContentStream out) throws IOException {
            float c = r * 0.5523f;
            out.moveTo(x + r, y);
            out.curveTo(x + r, y + c, x + c, y + r, x, y + r);
            out.curveTo(x - c, y + r, x - r, y + c, x - r, y);
            out.curveTo(x - r, y - c, x - c, y - r, x, y - r);
            out.curveTo(x + c, y - r, x + r, y - c, x + r, y);
        }

        private void show(int style, float size, float x, float y, boolean turned, String text, PDPageContentStream out)
                throws IOException {
            out.beginText();
            out.setFont(font(style), size);
            out.setTextMatrix(turned ? new Matrix(0, 1, -1, 0, x, y) : Matrix.getTranslateInstance(x, y));
            out.showText(text);
            out.endText();
        }

        private float width(int style, float size, String text) {
            try {
                return font(style).getStringWidth(text) / 1000 * size;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private PDFont font(int style) throws IOException {
            if (fonts[style] == null) {
                fonts[style] = PDType0Font.load(document, files[style], true);
            }
            return fonts[style];
        }
    }
}
