package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes for the peers what our empty form shows, line by line, and what each candidate fills in: {@code form.tsv},
 * {@code candidates.tsv} and {@code blank-0.pdf}, {@code blank-1.pdf}. Usage: FOLDER
 */
final class FormFiles {

    private static final int CANDIDATES = 60;

    private final List<String> rows = new ArrayList<>();

    private FormFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("form.tsv"), new FormFiles().form(folder));
        List<String> candidates = new ArrayList<>();
        for (EvaluationDocument candidate : candidates()) {
            Map<String, String> values = values(candidate);
            if (candidates.isEmpty()) {
                candidates.add(String.join("\t", values.keySet()));
            }
            candidates.add(String.join("\t", values.values()));
        }
        Files.write(folder.resolve("candidates.tsv"), candidates);
    }

    static List<EvaluationDocument> candidates() {
        List<EvaluationDocument> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(Samples.commented(
                    "Exposé clair, structuré et bien argumenté. ".repeat(1 + i % 6).strip(),
                    "Répond bien aux questions du jury. ".repeat(1 + i % 9).strip(),
                    "Toutes les compétences sont couvertes. ".repeat(1 + i % 8).strip()));
        }
        return candidates;
    }

    private List<String> form(Path folder) throws IOException {
        int page = 0;
        for (int document = 0; document < Samples.GRID.annexes().size(); document++) {
            Annex annex = Samples.GRID.annexes().get(document);
            byte[] blank = Pdfs.blank(annex);
            Files.write(folder.resolve("blank-" + document + ".pdf"), blank);
            row("title", annex.label() + " : " + annex.title());
            for (Figures.Page figures : FigureExtractor.of(blank).pages()) {
                row("page", document, figures.width(), figures.height());
                figures(page++, figures);
            }
        }
        identity(0, 131.42, 131.42, 154.34, 174.62);
        row("value", 0, 49.8, 205.46, 240, 9, 0, 0, "member1");
        row("value", 0, 293.47, 205.46, 251, 9, 0, 0, "member2");
        row("value", 0, 411.6, 328.49, 77.2, 11.04, 1, 1, "mark");
        row("value", 0, 411.6, 442.03, 77.2, 11.04, 1, 1, "final");
        row("value", 0, 496.2, 403.2, 49.56, 9.96, 0, 1, "points0");
        row("value", 0, 496.2, 421.2, 49.56, 9.96, 0, 1, "points1");
        identity(2, 132.74, 131.42, 156.74, 182.54);
        row("value", 2, 411.6, 643.06, 77.2, 11.04, 1, 1, "final");
        row("comment", 2, 51.6, 219.6, 492, 88.9, "comment0");
        row("comment", 2, 51.6, 337.7, 492, 88.9, "comment1");
        row("comment", 2, 51.6, 448.4, 492, 179.5, "comment2");
        return rows;
    }


    private void identity(int page, double name, double number, double commission, double date) {
        row("value", page, 123.5, name, 285, 9.96, 0, 0, "name");
        row("value", page, 475.4, number, 69.4, 9.96, 0, 0, "number");
        row("value", page, 492.4, commission, 52.4, 9.96, 0, 0, "commission");
        row("value", page, 441.7, date, 103, 9.96, 0, 0, "date");
    }

    private void figures(int page, Figures.Page figures) {
        figures.grounds().forEach(g -> row("ground", page, g.x0(), g.y0(), g.x1(), g.y1(), g.grey()));
        figures.lines().forEach(l -> row("line", page, l.x0(), l.y0(), l.x1(), l.y1()));
        lines(figures.words()).stream()
                .filter(line -> !line.text().contains("....") && !line.text().matches("[/ ]+"))
                .forEach(w -> row("text", page, w.x0(), w.y0(), w.size(), (w.bold() ? 1 : 0) + (w.italic() ? 2 : 0),
                        w.x0() == w.x1() ? 1 : 0, w.text()));
        for (int i = 0; i < figures.boxes().size(); i++) {
            Figures.Box b = figures.boxes().get(i);
            row("box", page, b.x0(), b.y0(), b.x1(), b.y1(), b.rounded() ? 1 : 0, "box" + page + "-" + i);
        }
    }

    /** Joins words that stand side by side in one type. */
    private static List<Figures.Word> lines(List<Figures.Word> words) {
        List<Figures.Word> lines = new ArrayList<>();
        for (Figures.Word word : words) {
            Figures.Word last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && follows(last, word)) {
                lines.set(lines.size() - 1, new Figures.Word(last.text() + " " + word.text(), last.x0(), last.y0(),
                        word.x1(), word.y1(), last.size(), last.bold(), last.italic()));
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static boolean follows(Figures.Word last, Figures.Word word) {
        double gap = Math.abs(word.x0() - last.x1()) + Math.abs(word.y0() - last.y1());
        boolean sameLine = word.x0() == word.x1()
                ? word.x0() == last.x0()
                : word.y0() == last.y0() && word.x0() > last.x1();
        return sameLine && gap < 0.6 * last.size() && word.size() == last.size()
                && word.bold() == last.bold() && word.italic() == last.italic();
    }

    private void row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell instanceof Double d ? String.format(Locale.ROOT, "%.2f", d) : cell.toString());
        }
        rows.add(String.join("\t", texts));
    }

    private static Map<String, String> values(EvaluationDocument d) {
        Evaluation e = d.evaluation();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", e.candidate().lastName() + " " + e.candidate().firstName());
        values.put("number", e.candidate().number());
        values.put("commission", e.commission().number());
        values.put("date", "12 / 05 / 2026");
        values.put("member1", "Membre 1 : " + e.commission().member1());
        values.put("member2", "Membre 2 : " + e.commission().member2());
        values.put("mark", ((Outcome.Graded) e.outcome()).mark().toPlainString());
        values.put("final", "10");
        values.put("points0", "");
        values.put("points1", "2");
        values.put("comment0", e.observations().get(0));
        values.put("comment1", e.observations().get(1));
        values.put("comment2", e.appreciation());
        List.of(1, 0, 0, 1, 0, 1).forEach(tick -> values.put("box0-" + (values.size() - 13), tick.toString()));
        List<String> levels = d.grid().levels().stream().map(Level::code).toList();
        List<String> stated = List.copyOf(e.levels().values());
        for (int i = 0; i < stated.size() * levels.size(); i++) {
            boolean ticked = levels.get(i % levels.size()).equals(stated.get(i / levels.size()));
            values.put("box1-" + i, ticked ? "1" : "0");
        }
        for (int i = 0; i < 4; i++) {
            values.put("box2-" + i, i % 3 == 0 ? "1" : "0");
        }
        return values;
    }
}
