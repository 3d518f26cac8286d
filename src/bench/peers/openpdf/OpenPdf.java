import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import peers.Form;
import peers.Runner;

/** OpenPDF draws each document; its fonts are read once. Usage: DATA MODE... */
public final class OpenPdf {

    private static final String[] FACES = {"Regular", "Bold", "Italic", "BoldItalic"};

    private final Form form;
    private final BaseFont[] fonts = new BaseFont[4];
    private final ICC_Profile profile = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();

    private OpenPdf(Path data) throws Exception {
        form = Form.read(data);
        for (int i = 0; i < FACES.length; i++) {
            fonts[i] = BaseFont.createFont(
                    "xsl/fonts/LiberationSans-" + FACES[i] + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        }
    }

    public static void main(String[] arguments) throws Exception {
        OpenPdf peer = new OpenPdf(Path.of(arguments[0]));
        String[] mode = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        Runner.run(peer::make, peer.form.candidates().size(), mode);
    }

    private List<byte[]> make(int candidate) throws Exception {
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < form.titles().size(); i++) {
            documents.add(document(i, form.candidates().get(candidate)));
        }
        return documents;
    }

    private byte[] document(int number, Map<String, String> candidate) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, pdf);
        writer.setPDFXConformance(PdfWriter.PDFA1B);
        document.addTitle(form.titles().get(number));
        document.addProducer();
        boolean open = false;
        for (Form.Page page : form.pages()) {
            if (page.document() == number) {
                document.setPageSize(new Rectangle(page.width(), page.height()));
                if (!open) {
                    document.open();
                    writer.setOutputIntents("Custom", "", "", "sRGB", profile);
                    open = true;
                } else {
                    document.newPage();
                }
                draw(page, candidate, writer.getDirectContent());
            }
        }
        writer.createXmpMetadata();
        document.close();
        return pdf.toByteArray();
    }

    private void draw(Form.Page page, Map<String, String> candidate, PdfContentByte out) {
        float h = page.height();
        for (float[] g : page.grounds()) {
            out.setGrayFill(g[4]);
            out.rectangle(g[0], h - g[3], g[2] - g[0], g[3] - g[1]);
            out.fill();
        }
        out.setGrayFill(0);
        out.setLineWidth(0.48f);
        for (float[] l : page.lines()) {
            out.moveTo(l[0], h - l[1]);
            out.lineTo(l[2], h - l[3]);
        }
        out.stroke();
        for (Form.Box box : page.boxes()) {
            draw(box, h, candidate.get(box.key()).equals("1"), out);
        }
        out.beginText();
        for (Form.Text text : page.texts()) {
            show(text.style(), text.size(), text.x(), h - text.y(), text.turned(), text.text(), out);
        }
        for (Form.Value value : page.values()) {
            String text = candidate.get(value.key());
            float width = fonts[value.style()].getWidthPoint(text, value.size());
            float x = value.align() == 1 ? value.x() + (value.width() - width) / 2 : value.x();
            show(value.style(), value.size(), x, h - value.y(), false, text, out);
        }
        for (Form.Comment comment : page.comments()) {
            float y = h - comment.top() - Form.Comment.SIZE;
            for (String line : comment.lines(
                    candidate.get(comment.key()), text -> fonts[0].getWidthPoint(text, Form.Comment.SIZE))) {
                show(0, Form.Comment.SIZE, comment.x(), y, false, line, out);
                y -= Form.Comment.LEADING;
            }
        }
        out.endText();
    }

    private void show(int style, float size, float x, float y, boolean turned, String text, PdfContentByte out) {
        out.setFontAndSize(fonts[style], size);
        if (turned) {
            out.setTextMatrix(0, 1, -1, 0, x, y);
        } else {
            out.setTextMatrix(x, y);
        }
        out.showText(text);
    }

    private static void draw(Form.Box box, float h, boolean ticked, PdfContentByte out) {
        if (box.round()) {
            out.ellipse(box.x0(), h - box.y1(), box.x1(), h - box.y0());
        } else {
            out.rectangle(box.x0(), h - box.y1(), box.x1() - box.x0(), box.y1() - box.y0());
        }
        if (ticked) {
            out.moveTo(box.x0() + 2, h - box.y0() - 2);
            out.lineTo(box.x1() - 2, h - box.y1() + 2);
            out.moveTo(box.x0() + 2, h - box.y1() + 2);
            out.lineTo(box.x1() - 2, h - box.y0() - 2);
        }
        out.stroke();
    }
}
