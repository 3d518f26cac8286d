import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignEllipse;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineDirectionEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import peers.Form;
import peers.Runner;

/** JasperReports: a report for each page, compiled once; its measures are whole points. Usage: DATA MODE... */
public final class Jasper {

    private static final int TALL = 14;

    private final Form form;
    private final List<JasperReport> reports = new ArrayList<>();
    private final String profile;

    private Jasper(Path data) throws Exception {
        form = Form.read(data);
        profile = data.resolve("srgb.icc").toString();
        java.nio.file.Files.write(
                Path.of(profile),
                ((java.awt.color.ICC_ColorSpace) java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB))
                        .getProfile()
                        .getData());
        for (Form.Page page : form.pages()) {
            reports.add(JasperCompileManager.compileReport(design(page, reports.size())));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Jasper peer = new Jasper(Path.of(arguments[0]));
        String[] mode = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        Runner.run(peer::make, peer.form.candidates().size(), mode);
    }

    private static JasperDesign design(Form.Page page, int number) throws Exception {
        JasperDesign design = new JasperDesign();
        design.setName("page" + number);
        design.setPageWidth(Math.round(page.width()));
        design.setPageHeight(Math.round(page.height()));
        design.setColumnWidth(design.getPageWidth());
        design.setOrientation(page.width() > page.height() ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        design.setLeftMargin(0);
        design.setRightMargin(0);
        design.setTopMargin(0);
        design.setBottomMargin(0);
        JRDesignBand band = new JRDesignBand();
        band.setHeight(design.getPageHeight());
        draw(page, design, band);
        design.setTitle(band);
        return design;
    }

    private static void draw(Form.Page page, JasperDesign design, JRDesignBand band) throws Exception {
        for (float[] g : page.grounds()) {
            JRDesignRectangle ground = new JRDesignRectangle();
            place(ground, g[0], g[1], g[2] - g[0], g[3] - g[1], band);
            ground.setMode(ModeEnum.OPAQUE);
            ground.setBackcolor(new java.awt.Color(g[4], g[4], g[4]));
            ground.getLinePen().setLineWidth(0f);
        }
        for (float[] l : page.lines()) {
            JRDesignLine line = new JRDesignLine();
            float top = Math.min(l[1], l[3]);
            place(line, l[0], top, Math.max(1, l[2] - l[0]), Math.max(1, Math.abs(l[3] - l[1])), band);
            line.setDirection(l[3] >= l[1] ? LineDirectionEnum.TOP_DOWN : LineDirectionEnum.BOTTOM_UP);
            line.getLinePen().setLineWidth(0.48f);
        }
        for (Form.Text text : page.texts()) {
            draw(text, page, band);
        }
        for (Form.Box box : page.boxes()) {
            draw(box, design, band);
        }
        for (Form.Value value : page.values()) {
            JRDesignTextField field = field(value.key(), design);
            place(field, value.x(), value.y() - TALL + 3, value.width(), TALL, band);
            type(field, value.size(), value.style());
            field.setHorizontalTextAlign(value.align() == 1 ? HorizontalTextAlignEnum.CENTER : HorizontalTextAlignEnum.LEFT);
        }
        for (Form.Comment comment : page.comments()) {
            JRDesignTextField field = field(comment.key(), design);
            place(field, comment.x(), comment.top(), comment.width(), comment.height(), band);
            type(field, Form.Comment.SIZE, 0);
        }
    }

    private static void draw(Form.Text text, Form.Page page, JRDesignBand band) {
        JRDesignStaticText label = new JRDesignStaticText();
        label.setText(text.text());
        type(label, text.size(), text.style());
        if (text.turned()) {
            label.setRotation(RotationEnum.LEFT);
            place(label, text.x() - TALL + 4, 0, TALL, text.y(), band);
        } else {
            place(label, text.x(), text.y() - TALL + 3, page.width() - text.x(), TALL, band);
        }
    }

    private static void draw(Form.Box box, JasperDesign design, JRDesignBand band) throws Exception {
        JRDesignElement shape;
        if (box.round()) {
            JRDesignEllipse ellipse = new JRDesignEllipse(null);
            ellipse.getLinePen().setLineWidth(0.48f);
            shape = ellipse;
        } else {
            JRDesignRectangle rectangle = new JRDesignRectangle();
            rectangle.getLinePen().setLineWidth(0.72f);
            shape = rectangle;
        }
        shape.setMode(ModeEnum.TRANSPARENT);
        place(shape, box.x0(), box.y0(), box.x1() - box.x0(), box.y1() - box.y0(), band);
        parameter(box.key(), design);
        for (LineDirectionEnum direction : LineDirectionEnum.values()) {
            JRDesignLine stroke = new JRDesignLine();
            stroke.setDirection(direction);
            stroke.setPrintWhenExpression(new JRDesignExpression("\"1\".equals($P{" + box.key() + "})"));
            place(stroke, box.x0() + 2, box.y0() + 2, box.x1() - box.x0() - 4, box.y1() - box.y0() - 4, band);
        }
    }

    private static JRDesignTextField field(String key, JasperDesign design) throws Exception {
        parameter(key, design);
        JRDesignTextField field = new JRDesignTextField();
        field.setExpression(new JRDesignExpression("$P{" + key + "}"));
        return field;
    }

    private static void parameter(String key, JasperDesign design) throws Exception {
        if (!design.getParametersMap().containsKey(key)) {
            JRDesignParameter parameter = new JRDesignParameter();
            parameter.setName(key);
            parameter.setValueClass(String.class);
            design.addParameter(parameter);
        }
    }

    private static void type(JRDesignTextElement element, float size, int style) {
        element.setFontName("Liberation Sans");
        element.setFontSize(size);
        element.setBold((style & 1) != 0);
        element.setItalic((style & 2) != 0);
    }

    private static void place(JRDesignElement element, float x, float y, float width, float height, JRDesignBand band) {
        element.setX(Math.round(x));
        element.setY(Math.max(0, Math.round(y)));
        element.setWidth(Math.max(1, Math.round(width) - 1));
        element.setHeight(Math.max(1, Math.round(height)));
        band.addElement(element);
    }

    private List<byte[]> make(int candidate) throws Exception {
        Map<String, Object> values = new HashMap<>(form.candidates().get(candidate));
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < form.titles().size(); i++) {
            List<JasperPrint> pages = new ArrayList<>();
            for (int page = 0; page < reports.size(); page++) {
                if (form.pages().get(page).document() == i) {
                    pages.add(JasperFillManager.fillReport(reports.get(page), values, new JREmptyDataSource()));
                }
            }
            documents.add(export(pages, form.titles().get(i)));
        }
        return documents;
    }

    private byte[] export(List<JasperPrint> pages, String title) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagged(true);
        configuration.setTagLanguage("fr-FR");
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
        configuration.setIccProfilePath(profile);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setConfiguration(configuration);
        exporter.setExporterInput(SimpleExporterInput.getInstance(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.exportReport();
        return pdf.toByteArray();
    }
}
