package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.PdfObjects.PdfObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Writes one document. */
final class DocumentComposer {

    private final LearntFrame frame;
    private final EmbeddedFonts fonts;
    private final String title;
    private final LocalDate created;
    private final PdfWriter pdf;

    DocumentComposer(LearntFrame frame, EmbeddedFonts fonts, Flate flate, String title, LocalDate created) {
        this.pdf = new PdfWriter(flate);
        this.frame = frame;
        this.fonts = fonts;
        this.title = title;
        this.created = created;
    }

    byte[] compose(List<List<SetPiece>> pages) {
        writeFixed();
        List<EmbeddedFont> embedded = fonts(pages);
        int firstFont = FixedNumbers.others(pages.size()) + frame.others().size();
        writeResources(embedded, firstFont);
        for (int i = 0; i < pages.size(); i++) {
            writeContent(i, pages.get(i));
        }
        int structure = firstFont + embedded.size() * EmbeddedFont.OBJECTS;
        new StructureComposer(frame, pdf, structure).write(pages);
        return pdf.finish(FixedNumbers.CATALOG, FixedNumbers.INFORMATION);
    }

    private void writeFixed() {
        pdf.object(FixedNumbers.CATALOG).add(frame.catalog());
        String plainDate = created.toString().replace("-", "");
        pdf.object(FixedNumbers.INFORMATION)
                .add(frame.information()
                        .replace(
                                "(" + PdfSample.TITLE + ")",
                                Bytes.latin(new Bytes(200).text(title).toByteArray()))
                        .replace(PdfSample.PLAIN_DATE, plainDate));
        String xmp =
                frame.metadata().replace(PdfSample.TITLE, escaped(title)).replace(PdfSample.DATE, created.toString());
        byte[] metadata = xmp.getBytes(StandardCharsets.UTF_8);
        pdf.identify(metadata, metadata.length);
        pdf.stream(FixedNumbers.METADATA, "/Type /Metadata /Subtype /XML", metadata, metadata.length);
        int number = FixedNumbers.others(frame.pages().size());
        for (PdfObject other : frame.others()) {
            writeOther(number++, other);
        }
    }

    private void writeOther(int number, PdfObject other) {
        if (other.stream() == null) {
            pdf.object(number).add(other.text());
        } else {
            String entries = other.text().strip();
            pdf.raw(number, entries, other.stream());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private List<EmbeddedFont> fonts(List<List<SetPiece>> pages) {
        UsedCharacters used = new UsedCharacters();
        UsedCharacters written = new UsedCharacters();
        frame.pages().forEach(page -> used.addAll(page.characters()));
        pages.forEach(page -> page.forEach(piece -> piece.addCharacters(used, written)));
        return fonts.of(used, written);
    }

    private void writeResources(List<EmbeddedFont> embedded, int firstFont) {
        Bytes names = new Bytes(200);
        int number = firstFont;
        for (EmbeddedFont font : embedded) {
            names.add(" /").add(font.resourceName()).add(" ").reference(number);
            font.write(number, pdf);
            pdf.identify(font.digest(), font.digest().length);
            number += EmbeddedFont.OBJECTS;
        }
        pdf.object(FixedNumbers.RESOURCES)
                .add(frame.resources().replaceFirst("<<", "<< /Font <<" + Bytes.latin(names.toByteArray()) + " >>"));
    }

    private void writeContent(int index, List<SetPiece> pieces) {
        LearntFrame.Page page = frame.pages().get(index);
        Bytes content = new Bytes(1 << 16);
        content.add(page.before());
        int firstContent = 0;
        for (SetPiece piece : pieces) {
            piece.writeContent(firstContent, content);
            firstContent += piece.contents();
        }
        content.add(page.after());
        pdf.object(FixedNumbers.page(index)).add(page.dictionary());
        pdf.compressed(FixedNumbers.content(index), "", content);
    }
}
